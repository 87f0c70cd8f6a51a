package midoffice.channels.rest.zgw.zaken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import midoffice.channels.rest.zgw.resource.Offers;
import midoffice.dossier.api.register.DossierDocumentRegister;
import midoffice.dossier.api.register.DossierObjectRegister;
import midoffice.dossier.api.register.DossierPropertyRegister;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.Readable;
import midoffice.dossier.api.register.ResultRegister;
import midoffice.dossier.api.register.RoleRegister;
import midoffice.dossier.api.register.StatusRegister;

/** What answers of other APIs may show of dossiers. */
@ApplicationScoped
class ZakenOffers implements Offers {

    private final Map<String, Readable<?>> registers;

    protected ZakenOffers() {
        this.registers = Map.of();
    }

    @Inject
    ZakenOffers(DossierRegister dossiers, StatusRegister statuses, ResultRegister results, RoleRegister roles,
            DossierObjectRegister objects, DossierDocumentRegister documents, DossierPropertyRegister properties) {
        this.registers = Map.of("zaken/zaken", dossiers, "zaken/statussen", statuses, "zaken/resultaten", results, "zaken/rollen", roles,
                "zaken/zaakobjecten", objects, "zaken/zaakinformatieobjecten", documents,
                "zaken/zaken/{zaak_uuid}/zaakeigenschappen", properties);
    }

    @Override
    public Map<String, Readable<?>> registers() {
        return registers;
    }
}
