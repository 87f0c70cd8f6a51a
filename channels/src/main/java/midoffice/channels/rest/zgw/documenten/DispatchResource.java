package midoffice.channels.rest.zgw.documenten;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.DispatchRegister;

/** How documents came in and went out. */
@Path("verzendingen")
@RequestScoped
public class DispatchResource extends EditResource<DispatchRegister.Facts, DispatchRegister.View> {

    protected DispatchResource() {
    }

    @Inject
    public DispatchResource(Desk desk, DispatchRegister register) {
        super("documenten/verzendingen", desk, register, DispatchRegister.Facts.class);
    }
}
