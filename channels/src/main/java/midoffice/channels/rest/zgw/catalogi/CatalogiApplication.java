package midoffice.channels.rest.zgw.catalogi;

import jakarta.ws.rs.ApplicationPath;
import midoffice.channels.rest.zgw.ZgwApplication;

/** The Catalogi API. */
@ApplicationPath("/catalogi/api/v1")
public class CatalogiApplication extends ZgwApplication {

    public CatalogiApplication() {
        super(CatalogueResource.class, DossierTypeResource.class, StatusTypeResource.class, ResultTypeResource.class,
                RoleTypeResource.class,
                PropertyTypeResource.class, DocumentTypeResource.class, DossierDocumentTypeResource.class, DecisionTypeResource.class,
                ObjectTypeResource.class);
    }
}
