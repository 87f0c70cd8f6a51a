package midoffice.channels.rest.zgw.zaken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.DossierDocumentRegister;

/** Documents of dossiers. */
@Path("zaakinformatieobjecten")
@RequestScoped
public class DossierDocumentResource extends EditResource<DossierDocumentRegister.Facts, DossierDocumentRegister.View> {

    protected DossierDocumentResource() {
    }

    @Inject
    public DossierDocumentResource(Desk desk, DossierDocumentRegister register) {
        super("zaken/zaakinformatieobjecten", desk, register, DossierDocumentRegister.Facts.class);
    }
}
