package midoffice.channels.rest.zgw.autorisaties;

import jakarta.ws.rs.ApplicationPath;
import midoffice.channels.rest.zgw.ZgwApplication;

/** The Autorisaties API. */
@ApplicationPath("/autorisaties/api/v1")
public class AutorisatiesApplication extends ZgwApplication {

    public AutorisatiesApplication() {
        super(ApplicationResource.class);
    }
}
