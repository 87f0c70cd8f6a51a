package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.CatalogueRegister;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueView;

/** Catalogues. */
@Path("catalogussen")
@RequestScoped
public class CatalogueResource extends EditResource<CatalogueFacts, CatalogueView> {

    protected CatalogueResource() {
    }

    @Inject
    public CatalogueResource(Desk desk, CatalogueRegister catalogues) {
        super("catalogi/catalogussen", desk, catalogues, CatalogueFacts.class);
    }
}
