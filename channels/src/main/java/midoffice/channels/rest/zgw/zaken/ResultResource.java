package midoffice.channels.rest.zgw.zaken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.ResultRegister;

/** Results of dossiers. */
@Path("resultaten")
@RequestScoped
public class ResultResource extends EditResource<ResultRegister.Facts, ResultRegister.View> {

    protected ResultResource() {
    }

    @Inject
    public ResultResource(Desk desk, ResultRegister register) {
        super("zaken/resultaten", desk, register, ResultRegister.Facts.class);
    }
}
