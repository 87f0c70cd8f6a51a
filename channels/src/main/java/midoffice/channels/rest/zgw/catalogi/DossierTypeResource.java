package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.dossier.api.register.DossierTypeRegister;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;

/** Dossier types. */
@Path("zaaktypen")
@RequestScoped
public class DossierTypeResource extends PublishResource<DossierTypeFacts, DossierTypeView> {

    protected DossierTypeResource() {
    }

    @Inject
    public DossierTypeResource(Desk desk, DossierTypeRegister types) {
        super("catalogi/zaaktypen", desk, types, types, DossierTypeFacts.class);
    }
}
