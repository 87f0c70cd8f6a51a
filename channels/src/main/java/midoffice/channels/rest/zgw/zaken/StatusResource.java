package midoffice.channels.rest.zgw.zaken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.GrowResource;
import midoffice.dossier.api.register.StatusRegister;

/** Statuses that dossiers reached. */
@Path("statussen")
@RequestScoped
public class StatusResource extends GrowResource<StatusRegister.Facts, StatusRegister.View> {

    protected StatusResource() {
    }

    @Inject
    public StatusResource(Desk desk, StatusRegister register) {
        super("zaken/statussen", desk, register, StatusRegister.Facts.class);
    }
}
