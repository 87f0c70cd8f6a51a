package midoffice.channels.rest.zgw.besluiten;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import midoffice.channels.rest.zgw.resource.AuditAnswers;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.api.register.ResourceKind;

/** Decisions, with their audit trail. */
@Path("besluiten")
@RequestScoped
public class DecisionResource extends EditResource<DecisionRegister.Facts, DecisionRegister.View> {

    private static final String TRAIL = "besluiten/besluiten/{besluit_uuid}/audittrail";

    private AuditAnswers trail;

    protected DecisionResource() {
    }

    @Inject
    public DecisionResource(Desk desk, DecisionRegister decisions, AuditAnswers trail) {
        super("besluiten/besluiten", desk, decisions, DecisionRegister.Facts.class);
        this.trail = trail;
    }

    /** Who changed it. */
    @GET
    @Path("{besluit}/audittrail")
    public Response trail(@PathParam("besluit") String decision) {
        return trail.list(TRAIL, ResourceKind.DECISION, id(decision));
    }

    /** One line of that. */
    @GET
    @Path("{besluit}/audittrail/{uuid}")
    public Response trace(@PathParam("besluit") String decision, @PathParam("uuid") String trace) {
        return trail.one(TRAIL, ResourceKind.DECISION, id(decision), id(trace));
    }
}
