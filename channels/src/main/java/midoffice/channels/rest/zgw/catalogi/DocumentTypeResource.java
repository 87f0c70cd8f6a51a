package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.dossier.api.register.DocumentTypeRegister;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeFacts;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;

/** Document types. */
@Path("informatieobjecttypen")
@RequestScoped
public class DocumentTypeResource extends PublishResource<DocumentTypeFacts, DocumentTypeView> {

    protected DocumentTypeResource() {
    }

    @Inject
    public DocumentTypeResource(Desk desk, DocumentTypeRegister types) {
        super("catalogi/informatieobjecttypen", desk, types, types, DocumentTypeFacts.class);
    }
}
