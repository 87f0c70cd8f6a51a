package midoffice.channels.rest.zgw.zaken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import midoffice.channels.rest.zgw.dictionary.WireOperation;
import midoffice.channels.rest.zgw.resource.AuditAnswers;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.channels.rest.zgw.resource.Search;
import midoffice.channels.rest.zgw.resource.Selection;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.Listing;
import midoffice.dossier.api.register.ResourceKind;

/** Dossiers, with their search and their audit trail. */
@Path("zaken")
@RequestScoped
public class DossierResource extends EditResource<DossierRegister.Facts, DossierRegister.View> {

    private static final String TRAIL = "zaken/zaken/{zaak_uuid}/audittrail";

    private DossierRegister dossiers;
    private AuditAnswers trail;

    protected DossierResource() {
    }

    @Inject
    public DossierResource(Desk desk, DossierRegister dossiers, AuditAnswers trail) {
        super("zaken/zaken", desk, dossiers, DossierRegister.Facts.class);
        this.dossiers = dossiers;
        this.trail = trail;
    }

    /** Searches by conditions in the body, which may say where a dossier is about. */
    @POST
    @Path("_zoek")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response search(InputStream body, @Context UriInfo uri) {
        WireOperation operation = desk().begin(resource(), "POST", "_zoek");
        JsonNode sent = desk().parse(body);
        ObjectNode read = desk().read(resource(), operation, sent, true);
        Criteria criteria = Search.criteria(resource(), operation, read, desk().criteria(resource(), uri.getQueryParameters()));
        Optional<Selection> wanted = Selection.of(sent);
        Listing<DossierRegister.View> found = dossiers.list(desk().caller(), criteria);
        return wanted.map(fields -> desk().list(resource(), found, criteria, fields, uri))
                .orElseGet(() -> desk().list(resource(), found, criteria, sent.path("expand").asText(null), uri));
    }

    /** Who changed the dossier, or what hangs on it. */
    @GET
    @Path("{zaak}/audittrail")
    public Response trail(@PathParam("zaak") String dossier) {
        return trail.list(TRAIL, ResourceKind.DOSSIER, id(dossier));
    }

    /** One line of that. */
    @GET
    @Path("{zaak}/audittrail/{uuid}")
    public Response trace(@PathParam("zaak") String dossier, @PathParam("uuid") String trace) {
        return trail.one(TRAIL, ResourceKind.DOSSIER, id(dossier), id(trace));
    }
}
