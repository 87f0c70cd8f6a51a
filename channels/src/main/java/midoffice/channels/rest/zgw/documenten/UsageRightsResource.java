package midoffice.channels.rest.zgw.documenten;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.UsageRightsRegister;

/** Conditions under which documents may be used. */
@Path("gebruiksrechten")
@RequestScoped
public class UsageRightsResource extends EditResource<UsageRightsRegister.Facts, UsageRightsRegister.View> {

    protected UsageRightsResource() {
    }

    @Inject
    public UsageRightsResource(Desk desk, UsageRightsRegister register) {
        super("documenten/gebruiksrechten", desk, register, UsageRightsRegister.Facts.class);
    }
}
