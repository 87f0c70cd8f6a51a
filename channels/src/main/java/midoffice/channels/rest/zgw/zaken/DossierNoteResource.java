package midoffice.channels.rest.zgw.zaken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.DossierNoteRegister;

/** Notes on dossiers. */
@Path("zaaknotities")
@RequestScoped
public class DossierNoteResource extends EditResource<DossierNoteRegister.Facts, DossierNoteRegister.View> {

    protected DossierNoteResource() {
    }

    @Inject
    public DossierNoteResource(Desk desk, DossierNoteRegister register) {
        super("zaken/zaaknotities", desk, register, DossierNoteRegister.Facts.class);
    }
}
