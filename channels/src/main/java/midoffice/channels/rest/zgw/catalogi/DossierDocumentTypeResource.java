package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.DossierDocumentTypeRegister;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeFacts;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeView;

/** Document types in dossier types. */
@Path("zaaktype-informatieobjecttypen")
@RequestScoped
public class DossierDocumentTypeResource extends EditResource<DossierDocumentTypeFacts, DossierDocumentTypeView> {

    protected DossierDocumentTypeResource() {
    }

    @Inject
    public DossierDocumentTypeResource(Desk desk, DossierDocumentTypeRegister types) {
        super("catalogi/zaaktype-informatieobjecttypen", desk, types, DossierDocumentTypeFacts.class);
    }
}
