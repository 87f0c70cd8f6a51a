package midoffice.channels.rest.zgw.documenten;

import jakarta.ws.rs.ApplicationPath;
import midoffice.channels.rest.zgw.ZgwApplication;

/** The Documenten API. */
@ApplicationPath("/documenten/api/v1")
public class DocumentenApplication extends ZgwApplication {

    public DocumentenApplication() {
        super(DocumentResource.class, PartResource.class, UsageRightsResource.class, DocumentUseResource.class, DispatchResource.class);
    }
}
