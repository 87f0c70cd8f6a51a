package midoffice.channels.rest.zgw.resource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Supplier;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Readable;

/**
 * A resource that can be read.
 *
 * @param <V> an entry as it is shown
 */
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public abstract class ReadResource<V extends Entry> {

    private final String key;
    private final Desk desk;
    private final Readable<V> register;

    /** For the container's proxy. */
    protected ReadResource() {
        this(null, null, null);
    }

    /** @param key {@code api/path} of the resource in the dictionary */
    protected ReadResource(String key, Desk desk, Readable<V> register) {
        this.key = key;
        this.desk = desk;
        this.register = register;
    }

    /** The entries that the query asks for. */
    @GET
    public Response list(@QueryParam("expand") String expand, @Context UriInfo uri) {
        desk.begin(resource(), "GET", "");
        Criteria criteria = narrowed(desk.criteria(resource(), uri.getQueryParameters()), uri);
        return desk.list(resource(), register.list(desk.caller(), criteria), criteria, expand, uri);
    }

    /** One entry. */
    @GET
    @Path("{uuid}")
    public Response read(@PathParam("uuid") String id, @QueryParam("expand") String expand, @Context UriInfo uri, @Context Request request) {
        desk.begin(resource(), "GET", "{uuid}");
        V entry = register.read(desk.caller(), id(id));
        requireIn(entry, uri);
        return desk.entry(resource(), entry, expand, request);
    }

    /** Criteria with what the path says, for resources that lie in the path of another. */
    protected Criteria narrowed(Criteria asked, UriInfo uri) {
        return asked;
    }

    /** Makes sure that the entry lies in the path that was asked. @throws DomainException.NotFound {@code not-found} */
    protected void requireIn(V entry, UriInfo uri) {
        // most resources lie in no other's path
    }

    protected WireResource resource() {
        return Dictionary.resource(key);
    }

    protected Desk desk() {
        return desk;
    }

    /** @throws DomainException.NotFound {@code not-found} for what is no id */
    protected static UUID id(String text) {
        return parsed(() -> UUID.fromString(text));
    }

    private static UUID parsed(Supplier<UUID> parsing) {
        try {
            return parsing.get();
        } catch (IllegalArgumentException e) {
            throw new DomainException.NotFound("not-found", "No id");
        }
    }
}
