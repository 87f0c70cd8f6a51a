package midoffice.channels.rest.zgw.zaken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.ShrinkResource;
import midoffice.dossier.api.register.RoleRegister;

/** Who plays which part in dossiers. */
@Path("rollen")
@RequestScoped
public class RoleResource extends ShrinkResource<RoleRegister.Facts, RoleRegister.View> {

    protected RoleResource() {
    }

    @Inject
    public RoleResource(Desk desk, RoleRegister register) {
        super("zaken/rollen", desk, register, RoleRegister.Facts.class);
    }
}
