package midoffice.channels.rest.zgw.documenten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import midoffice.channels.rest.zgw.dictionary.WireOperation;
import midoffice.channels.rest.zgw.resource.AuditAnswers;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.Search;
import midoffice.channels.rest.zgw.resource.ShrinkResource;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.register.DocumentRegister.Facts;
import midoffice.dossier.api.register.DocumentRegister.View;
import midoffice.dossier.api.register.ResourceKind;
import org.eclipse.microprofile.config.ConfigProvider;

/** Documents: their versions, locks, contents and audit trail. */
@Path("enkelvoudiginformatieobjecten")
@RequestScoped
public class DocumentResource extends ShrinkResource<Facts, View> {

    private static final String TRAIL = "documenten/enkelvoudiginformatieobjecten/{enkelvoudiginformatieobject_uuid}/audittrail";
    private static final long INLINE = 1024L * 1024 * 1024;

    private DocumentRegister documents;
    private AuditAnswers trail;

    protected DocumentResource() {
    }

    @Inject
    public DocumentResource(Desk desk, DocumentRegister documents, AuditAnswers trail) {
        super("documenten/enkelvoudiginformatieobjecten", desk, documents, Facts.class);
        this.documents = documents;
        this.trail = trail;
    }

    @Override
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        WireOperation operation = desk().begin(resource(), "POST", "");
        try (DocumentBody sent = body(body)) {
            Facts facts = facts(operation, sent);
            View made = desk().add(resource(), documents, facts, headers);
            ObjectNode answer = desk().write(resource(), made);
            answer.put("lock", made.lock() == null ? "" : made.lock());
            return Response.status(Response.Status.CREATED).location(java.net.URI.create(answer.path("url").asText()))
                    .entity(desk().translator().text(answer)).type(MediaType.APPLICATION_JSON_TYPE)
                    .tag(midoffice.channels.rest.zgw.EntryTag.of(made.revision(), "")).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Facts facts(WireOperation operation, DocumentBody sent) {
        ObjectNode read = desk().read(resource(), operation, sent.rest(), false);
        return desk().translator().facts(read, Facts.class).with(sent.content());
    }

    private static DocumentBody body(InputStream body) throws IOException {
        return DocumentBody.read(body,
                ConfigProvider.getConfig().getOptionalValue("midoffice.zgw.max-inline-bytes", Long.class).orElse(INLINE));
    }

    /** Makes a new version in full. */
    @PUT
    @Path("{uuid}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("uuid") String id, InputStream body, @Context HttpHeaders headers) {
        WireOperation operation = desk().begin(resource(), "PUT", "{uuid}");
        try (DocumentBody sent = body(body)) {
            Facts facts = facts(operation, sent);
            return desk().changed(resource(), documents.change(desk().change(headers), id(id), current -> facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a new version in which some fields are others. */
    @PATCH
    @Path("{uuid}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response patch(@PathParam("uuid") String id, InputStream body, @Context HttpHeaders headers) {
        WireOperation operation = desk().begin(resource(), "PATCH", "{uuid}");
        try (DocumentBody sent = body(body)) {
            ObjectNode read = desk().read(resource(), operation, sent.rest(), true);
            return desk().changed(resource(), documents.change(desk().change(headers), id(id),
                    current -> desk().translator().merged(current, read, Facts.class).with(sent.content())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @GET
    @Path("{uuid}")
    public Response read(@PathParam("uuid") String id, @QueryParam("expand") String expand, @Context UriInfo uri, @Context Request request) {
        desk().begin(resource(), "GET", "{uuid}");
        Versions wanted = Versions.of(uri.getQueryParameters());
        View view = documents.version(desk().caller(), id(id), wanted.number(), wanted.at());
        return desk().entry(resource(), view, expand, request);
    }

    /** The content, or the part of it that is asked for. */
    @GET
    @Path("{uuid}/download")
    @Produces("*/*")
    public Response download(@PathParam("uuid") String id, @Context UriInfo uri, @Context HttpHeaders headers) throws IOException {
        desk().begin(resource(), "GET", "{uuid}/download");
        Versions wanted = Versions.of(uri.getQueryParameters());
        Ranges range = Ranges.of(headers.getHeaderString("Range"), headers.getHeaderString("If-Range"));
        return range.answer(documents.open(desk().caller(), id(id), wanted.number(), wanted.at(), range.offset()));
    }

    /** Locks it; the answer has the key. */
    @POST
    @Path("{uuid}/lock")
    public Response lock(@PathParam("uuid") String id, @Context HttpHeaders headers) {
        desk().begin(resource(), "POST", "{uuid}/lock");
        ObjectNode answer = desk().translator().object();
        answer.put("lock", documents.lock(desk().change(headers), id(id)));
        return Response.ok(desk().translator().text(answer), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** Unlocks it. */
    @POST
    @Path("{uuid}/unlock")
    public Response unlock(@PathParam("uuid") String id, InputStream body, @Context HttpHeaders headers) throws IOException {
        WireOperation operation = desk().begin(resource(), "POST", "{uuid}/unlock");
        byte[] sent = body.readNBytes(10_000);
        String key = sent.length == 0 ? null
                : desk().read(resource(), operation, desk().parse(new java.io.ByteArrayInputStream(sent)), false).path("lock").asText(null);
        documents.unlock(desk().change(headers), id(id), key);
        return Response.noContent().build();
    }

    /** Searches by ids. */
    @POST
    @Path("_zoek")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response search(InputStream body, @Context UriInfo uri) {
        WireOperation operation = desk().begin(resource(), "POST", "_zoek");
        var sent = desk().parse(body);
        ObjectNode read = desk().read(resource(), operation, sent, false);
        Criteria criteria = Search.criteria(resource(), operation, read, desk().criteria(resource(), uri.getQueryParameters()));
        return desk().list(resource(), documents.list(desk().caller(), criteria), criteria, sent.path("expand").asText(null), uri);
    }

    /** Who changed it. */
    @GET
    @Path("{document}/audittrail")
    public Response trail(@PathParam("document") String document) {
        return trail.list(TRAIL, ResourceKind.DOCUMENT, id(document));
    }

    /** One line of that. */
    @GET
    @Path("{document}/audittrail/{uuid}")
    public Response trace(@PathParam("document") String document, @PathParam("uuid") String trace) {
        return trail.one(TRAIL, ResourceKind.DOCUMENT, id(document), id(trace));
    }
}
