package midoffice.channels.rest.zgw.besluiten;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.ShrinkResource;
import midoffice.dossier.api.register.DecisionDocumentRegister;

/** Documents in which decisions are recorded. */
@Path("besluitinformatieobjecten")
@RequestScoped
public class DecisionDocumentResource extends ShrinkResource<DecisionDocumentRegister.Facts, DecisionDocumentRegister.View> {

    protected DecisionDocumentResource() {
    }

    @Inject
    public DecisionDocumentResource(Desk desk, DecisionDocumentRegister register) {
        super("besluiten/besluitinformatieobjecten", desk, register, DecisionDocumentRegister.Facts.class);
    }
}
