package midoffice.channels.rest.zgw.catalogi;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Publishing;
import midoffice.dossier.api.register.Register;

/**
 * A resource of types that are drafts first.
 *
 * @param <F> what a client says of a type
 * @param <V> a type as it is shown
 */
public abstract class PublishResource<F, V extends Entry> extends EditResource<F, V> {

    private final Publishing<V> publishing;

    /** For the container's proxy. */
    protected PublishResource() {
        this(null, null, null, null, null);
    }

    protected PublishResource(String key, Desk desk, Register<F, V> register, Publishing<V> publishing, Class<F> facts) {
        super(key, desk, register, facts);
        this.publishing = publishing;
    }

    /** Makes a draft final. */
    @POST
    @Path("{uuid}/publish")
    public Response publish(@PathParam("uuid") String id, @Context HttpHeaders headers) {
        desk().begin(resource(), "POST", "{uuid}/publish");
        return desk().changed(resource(), publishing.publish(desk().change(headers), id(id)));
    }
}
