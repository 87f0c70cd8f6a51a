package midoffice.channels.rest.zgw.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import midoffice.channels.rest.zgw.dictionary.WireOperation;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Register;

/**
 * A resource whose entries can be added, changed in full or in part, and removed.
 *
 * @param <F> what a client says of an entry
 * @param <V> an entry as it is shown
 */
public abstract class EditResource<F, V extends Entry> extends ShrinkResource<F, V> {

    private final Register<F, V> register;
    private final Class<F> facts;

    /** For the container's proxy. */
    protected EditResource() {
        this(null, null, null, null);
    }

    protected EditResource(String key, Desk desk, Register<F, V> register, Class<F> facts) {
        super(key, desk, register, facts);
        this.register = register;
        this.facts = facts;
    }

    /** Changes an entry in full. */
    @PUT
    @Path("{uuid}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("uuid") String id, InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        WireOperation operation = desk().begin(resource(), "PUT", "{uuid}");
        ObjectNode read = desk().read(resource(), operation, desk().parse(body), false);
        fromPath(read, uri);
        F wanted = desk().translator().facts(read, facts);
        return desk().changed(resource(), register.change(desk().change(headers), id(id), current -> {
            requireIn(current, uri);
            return wanted;
        }));
    }

    /** Changes some fields of an entry; the others stay as they are at the moment of writing. */
    @PATCH
    @Path("{uuid}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response patch(@PathParam("uuid") String id, InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        WireOperation operation = desk().begin(resource(), "PATCH", "{uuid}");
        ObjectNode read = desk().read(resource(), operation, desk().parse(body), true);
        return desk().changed(resource(), register.change(desk().change(headers), id(id), current -> {
            requireIn(current, uri);
            return desk().translator().merged(current, read, facts);
        }));
    }
}
