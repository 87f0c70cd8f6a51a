package midoffice.channels.rest.zgw.besluiten;

import jakarta.ws.rs.ApplicationPath;
import midoffice.channels.rest.zgw.ZgwApplication;

/** The Besluiten API. */
@ApplicationPath("/besluiten/api/v1")
public class BesluitenApplication extends ZgwApplication {

    public BesluitenApplication() {
        super(DecisionResource.class, DecisionDocumentResource.class);
    }
}
