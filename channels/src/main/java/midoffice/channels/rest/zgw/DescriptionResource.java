package midoffice.channels.rest.zgw;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.nio.charset.StandardCharsets;
import midoffice.channels.rest.zgw.dictionary.Description;
import midoffice.channels.rest.zgw.dictionary.Dictionary;

/** What an API can do, in OpenAPI 3.0; for everybody, without a token. It is written as JSON, which is YAML too. */
@Path("schema/openapi.yaml")
public class DescriptionResource {

    private static final int HOUR = 3600;

    /** The document. */
    @GET
    public Response read(@Context UriInfo uri, @Context Request request) {
        String root = uri.getBaseUri().toString().replaceAll("/+$", "");
        String api = Dictionary.APIS.stream().filter(name -> root.contains("/" + name + "/")).findFirst()
                .orElseThrow(() -> new NotFoundException("No API at " + root));
        String text = Description.of(Dictionary.of(api), root).toPrettyString();
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl hour = new CacheControl();
        hour.setMaxAge(HOUR);
        return (unchanged == null ? Response.ok(text).type("application/yaml;charset=UTF-8") : unchanged).tag(tag).cacheControl(hour).build();
    }
}
