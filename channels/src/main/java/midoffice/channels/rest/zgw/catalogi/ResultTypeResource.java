package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.dossier.api.register.ResultTypeRegister;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeFacts;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeView;

/** Result types. */
@Path("resultaattypen")
@RequestScoped
public class ResultTypeResource extends EditResource<ResultTypeFacts, ResultTypeView> {

    protected ResultTypeResource() {
    }

    @Inject
    public ResultTypeResource(Desk desk, ResultTypeRegister types) {
        super("catalogi/resultaattypen", desk, types, ResultTypeFacts.class);
    }
}
