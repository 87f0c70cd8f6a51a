package midoffice.channels.rest.zgw.zaken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.ShrinkResource;
import midoffice.dossier.api.register.DossierContactRegister;

/** Contacts, kept elsewhere, about dossiers. */
@Path("zaakcontactmomenten")
@RequestScoped
public class DossierContactResource extends ShrinkResource<DossierContactRegister.Facts, DossierContactRegister.View> {

    protected DossierContactResource() {
    }

    @Inject
    public DossierContactResource(Desk desk, DossierContactRegister register) {
        super("zaken/zaakcontactmomenten", desk, register, DossierContactRegister.Facts.class);
    }
}
