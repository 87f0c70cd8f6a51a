package midoffice.channels.rest.zgw.zaken;

import jakarta.ws.rs.ApplicationPath;
import midoffice.channels.rest.zgw.ZgwApplication;

/** The Zaken API. */
@ApplicationPath("/zaken/api/v1")
public class ZakenApplication extends ZgwApplication {

    public ZakenApplication() {
        super(CrsFilter.class, DossierResource.class, NumberResource.class, StatusResource.class, ResultResource.class, RoleResource.class,
                DossierObjectResource.class, DossierDocumentResource.class, DossierPropertyResource.class, DossierDecisionResource.class,
                DossierContactResource.class, DossierRequestResource.class, CustomerContactResource.class, DossierNoteResource.class);
    }
}
