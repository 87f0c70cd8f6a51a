package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.StatusTypeRegister;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeFacts;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeView;

/** Status types. */
@Path("statustypen")
@RequestScoped
public class StatusTypeResource extends EditResource<StatusTypeFacts, StatusTypeView> {

    protected StatusTypeResource() {
    }

    @Inject
    public StatusTypeResource(Desk desk, StatusTypeRegister types) {
        super("catalogi/statustypen", desk, types, StatusTypeFacts.class);
    }
}
