package midoffice.channels.rest.zgw.zaken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.DossierObjectRegister;

/** What dossiers are about. */
@Path("zaakobjecten")
@RequestScoped
public class DossierObjectResource extends EditResource<DossierObjectRegister.Facts, DossierObjectRegister.View> {

    protected DossierObjectResource() {
    }

    @Inject
    public DossierObjectResource(Desk desk, DossierObjectRegister register) {
        super("zaken/zaakobjecten", desk, register, DossierObjectRegister.Facts.class);
    }
}
