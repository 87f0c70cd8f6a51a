package midoffice.channels.rest.zgw.autorisaties;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.ApplicationFacts;
import midoffice.dossier.api.register.ApplicationRegister;

/** Applications. */
@Path("applicaties")
@RequestScoped
public class ApplicationResource extends EditResource<ApplicationFacts, ApplicationRegister.View> {

    private ApplicationRegister applications;

    protected ApplicationResource() {
    }

    @Inject
    public ApplicationResource(Desk desk, ApplicationRegister applications) {
        super("autorisaties/applicaties", desk, applications, ApplicationFacts.class);
        this.applications = applications;
    }

    /** The application that uses a client id. */
    @GET
    @Path("consumer")
    public Response consumer(@QueryParam("clientId") String clientId, @Context Request request) {
        desk().begin(resource(), "GET", "consumer");
        return desk().entry(resource(), applications.ofClient(desk().caller(), clientId == null ? "" : clientId), null, request);
    }
}
