package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import midoffice.channels.rest.zgw.resource.Offers;
import midoffice.dossier.api.register.CatalogueRegister;
import midoffice.dossier.api.register.DecisionTypeRegister;
import midoffice.dossier.api.register.DocumentTypeRegister;
import midoffice.dossier.api.register.DossierDocumentTypeRegister;
import midoffice.dossier.api.register.DossierTypeRegister;
import midoffice.dossier.api.register.ObjectTypeRegister;
import midoffice.dossier.api.register.PropertyTypeRegister;
import midoffice.dossier.api.register.ResultTypeRegister;
import midoffice.dossier.api.register.RoleTypeRegister;
import midoffice.dossier.api.register.StatusTypeRegister;
import midoffice.dossier.api.register.Readable;

/** What answers of other APIs may show of types. */
@ApplicationScoped
class CatalogiOffers implements Offers {

    private final Map<String, Readable<?>> registers = new HashMap<>();

    protected CatalogiOffers() {
    }

    @Inject
    CatalogiOffers(CatalogueRegister catalogues, DossierTypeRegister dossierTypes, StatusTypeRegister statusTypes,
            ResultTypeRegister resultTypes, RoleTypeRegister roleTypes, PropertyTypeRegister propertyTypes,
                    DocumentTypeRegister documentTypes,
            DossierDocumentTypeRegister dossierDocumentTypes, DecisionTypeRegister decisionTypes, ObjectTypeRegister objectTypes) {
        registers.put("catalogi/catalogussen", catalogues);
        registers.put("catalogi/zaaktypen", dossierTypes);
        registers.put("catalogi/statustypen", statusTypes);
        registers.put("catalogi/resultaattypen", resultTypes);
        registers.put("catalogi/roltypen", roleTypes);
        registers.put("catalogi/eigenschappen", propertyTypes);
        registers.put("catalogi/informatieobjecttypen", documentTypes);
        registers.put("catalogi/zaaktype-informatieobjecttypen", dossierDocumentTypes);
        registers.put("catalogi/besluittypen", decisionTypes);
        registers.put("catalogi/zaakobjecttypen", objectTypes);
    }

    @Override
    public Map<String, Readable<?>> registers() {
        return registers;
    }
}
