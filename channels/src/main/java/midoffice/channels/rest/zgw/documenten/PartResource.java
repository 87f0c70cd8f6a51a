package midoffice.channels.rest.zgw.documenten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.translate.Findings.WireRefusal;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.register.DocumentRegister.Part;

/** Parts of contents that are too large for one request. */
@Path("bestandsdelen")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class PartResource {

    private final Desk desk;
    private final DocumentRegister documents;

    protected PartResource() {
        this(null, null);
    }

    @Inject
    public PartResource(Desk desk, DocumentRegister documents) {
        this.desk = desk;
        this.documents = documents;
    }

    /** Takes a part: a form with {@code inhoud} and {@code lock}. */
    @PUT
    @Path("{uuid}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("uuid") String id, List<EntityPart> form, @Context HttpHeaders headers) throws IOException {
        WireResource resource = Dictionary.resource("documenten/bestandsdelen");
        desk.begin(resource, "PUT", "{uuid}");
        EntityPart content = part(form, "inhoud");
        String lock = part(form, "lock").getContent(String.class);
        Part part = documents.upload(desk.change(headers), id(id), lock, content.getContent());
        ObjectNode answer = desk.translator().object();
        answer.put("url", desk.conversation().links().address(resource, part.id(), null));
        answer.put("volgnummer", part.sequenceNumber());
        answer.put("omvang", part.size());
        answer.put("voltooid", part.complete());
        answer.put("lock", part.lock());
        return Response.ok(desk.translator().text(answer), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static EntityPart part(List<EntityPart> form, String name) {
        return form.stream().filter(p -> p.getName().equals(name)).findFirst()
                .orElseThrow(() -> new WireRefusal(List.of(new Violation(name, "required", "This field is required."))));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new DomainException.NotFound("not-found", "No id");
        }
    }
}
