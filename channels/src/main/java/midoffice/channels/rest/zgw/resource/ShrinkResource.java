package midoffice.channels.rest.zgw.resource;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Growing;

/**
 * A resource to which entries can be added and from which they can be removed.
 *
 * @param <F> what a client says of a new entry
 * @param <V> an entry as it is shown
 */
public abstract class ShrinkResource<F, V extends Entry> extends GrowResource<F, V> {

    private final Growing<F, V> register;

    /** For the container's proxy. */
    protected ShrinkResource() {
        this(null, null, null, null);
    }

    protected ShrinkResource(String key, Desk desk, Growing<F, V> register, Class<F> facts) {
        super(key, desk, register, facts);
        this.register = register;
    }

    /** Removes an entry. */
    @DELETE
    @Path("{uuid}")
    public Response delete(@PathParam("uuid") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
        desk().begin(resource(), "DELETE", "{uuid}");
        register.delete(desk().change(headers), id(id));
        return Response.noContent().build();
    }
}
