package midoffice.channels.rest.zgw.documenten;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.ShrinkResource;
import midoffice.dossier.api.register.DocumentUseRegister;

/** Where documents are used. */
@Path("objectinformatieobjecten")
@RequestScoped
public class DocumentUseResource extends ShrinkResource<DocumentUseRegister.Facts, DocumentUseRegister.View> {

    protected DocumentUseResource() {
    }

    @Inject
    public DocumentUseResource(Desk desk, DocumentUseRegister register) {
        super("documenten/objectinformatieobjecten", desk, register, DocumentUseRegister.Facts.class);
    }
}
