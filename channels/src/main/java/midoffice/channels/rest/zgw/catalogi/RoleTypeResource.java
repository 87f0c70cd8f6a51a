package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.RoleTypeRegister;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeFacts;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeView;

/** Role types. */
@Path("roltypen")
@RequestScoped
public class RoleTypeResource extends EditResource<RoleTypeFacts, RoleTypeView> {

    protected RoleTypeResource() {
    }

    @Inject
    public RoleTypeResource(Desk desk, RoleTypeRegister types) {
        super("catalogi/roltypen", desk, types, RoleTypeFacts.class);
    }
}
