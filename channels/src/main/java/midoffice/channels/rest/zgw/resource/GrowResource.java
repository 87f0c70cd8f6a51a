package midoffice.channels.rest.zgw.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import midoffice.channels.rest.zgw.dictionary.WireOperation;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Growing;

/**
 * A resource to which entries can be added.
 *
 * @param <F> what a client says of a new entry
 * @param <V> an entry as it is shown
 */
public abstract class GrowResource<F, V extends Entry> extends ReadResource<V> {

    private final Growing<F, V> register;
    private final Class<F> facts;

    /** For the container's proxy. */
    protected GrowResource() {
        this(null, null, null, null);
    }

    protected GrowResource(String key, Desk desk, Growing<F, V> register, Class<F> facts) {
        super(key, desk, register);
        this.register = register;
        this.facts = facts;
    }

    /** Adds an entry. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        WireOperation operation = desk().begin(resource(), "POST", "");
        ObjectNode read = desk().read(resource(), operation, desk().parse(body), false);
        fromPath(read, uri);
        return desk().added(resource(), desk().add(resource(), register, desk().translator().facts(read, facts), headers));
    }

    /** Adds what the path says, for resources that lie in the path of another. */
    protected void fromPath(ObjectNode read, UriInfo uri) {
        // most resources lie in no other's path
    }
}
