package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.ObjectTypeRegister;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeFacts;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeView;

/** Types of objects. */
@Path("zaakobjecttypen")
@RequestScoped
public class ObjectTypeResource extends EditResource<ObjectTypeFacts, ObjectTypeView> {

    protected ObjectTypeResource() {
    }

    @Inject
    public ObjectTypeResource(Desk desk, ObjectTypeRegister types) {
        super("catalogi/zaakobjecttypen", desk, types, ObjectTypeFacts.class);
    }
}
