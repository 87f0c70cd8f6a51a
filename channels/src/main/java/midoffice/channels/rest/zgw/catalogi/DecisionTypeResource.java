package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.dossier.api.register.DecisionTypeRegister;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeFacts;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeView;

/** Decision types. */
@Path("besluittypen")
@RequestScoped
public class DecisionTypeResource extends PublishResource<DecisionTypeFacts, DecisionTypeView> {

    protected DecisionTypeResource() {
    }

    @Inject
    public DecisionTypeResource(Desk desk, DecisionTypeRegister types) {
        super("catalogi/besluittypen", desk, types, types, DecisionTypeFacts.class);
    }
}
