package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.PropertyTypeRegister;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeFacts;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeView;

/** Types of properties. */
@Path("eigenschappen")
@RequestScoped
public class PropertyTypeResource extends EditResource<PropertyTypeFacts, PropertyTypeView> {

    protected PropertyTypeResource() {
    }

    @Inject
    public PropertyTypeResource(Desk desk, PropertyTypeRegister types) {
        super("catalogi/eigenschappen", desk, types, PropertyTypeFacts.class);
    }
}
