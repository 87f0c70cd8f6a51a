package midoffice.channels.rest.zgw.zaken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.ShrinkResource;
import midoffice.dossier.api.register.DossierRequestRegister;

/** Requests, kept elsewhere, that led to dossiers. */
@Path("zaakverzoeken")
@RequestScoped
public class DossierRequestResource extends ShrinkResource<DossierRequestRegister.Facts, DossierRequestRegister.View> {

    protected DossierRequestResource() {
    }

    @Inject
    public DossierRequestResource(Desk desk, DossierRequestRegister register) {
        super("zaken/zaakverzoeken", desk, register, DossierRequestRegister.Facts.class);
    }
}
