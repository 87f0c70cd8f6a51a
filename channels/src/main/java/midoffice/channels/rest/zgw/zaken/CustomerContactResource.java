package midoffice.channels.rest.zgw.zaken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.GrowResource;
import midoffice.dossier.api.register.CustomerContactRegister;

/** Contacts with customers about dossiers. */
@Path("klantcontacten")
@RequestScoped
public class CustomerContactResource extends GrowResource<CustomerContactRegister.Facts, CustomerContactRegister.View> {

    protected CustomerContactResource() {
    }

    @Inject
    public CustomerContactResource(Desk desk, CustomerContactRegister register) {
        super("zaken/klantcontacten", desk, register, CustomerContactRegister.Facts.class);
    }
}
