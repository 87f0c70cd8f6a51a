package midoffice.channels.rest.zgw.zaken;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Criteria.Criterion;
import midoffice.dossier.api.register.DossierPropertyRegister;

/** Properties of a dossier. */
@Path("zaken/{zaak_uuid}/zaakeigenschappen")
@RequestScoped
public class DossierPropertyResource extends EditResource<DossierPropertyRegister.Facts, DossierPropertyRegister.View> {

    protected DossierPropertyResource() {
    }

    @Inject
    public DossierPropertyResource(Desk desk, DossierPropertyRegister register) {
        super("zaken/zaken/{zaak_uuid}/zaakeigenschappen", desk, register, DossierPropertyRegister.Facts.class);
    }

    private static UUID dossier(UriInfo uri) {
        return id(uri.getPathParameters().getFirst("zaak_uuid"));
    }

    @Override
    protected Criteria narrowed(Criteria asked, UriInfo uri) {
        List<Criterion> all = new ArrayList<>(asked.all());
        all.add(new Criterion("dossier", Criteria.Operator.EQ, dossier(uri)));
        return new Criteria(all, asked.order(), asked.page(), asked.size());
    }

    @Override
    protected void requireIn(DossierPropertyRegister.View entry, UriInfo uri) {
        if (!entry.dossier().equals(dossier(uri))) {
            throw new DomainException.NotFound("not-found", "It hangs on another dossier");
        }
    }

    @Override
    protected void fromPath(ObjectNode read, UriInfo uri) {
        read.put("dossier", dossier(uri).toString());
    }
}
