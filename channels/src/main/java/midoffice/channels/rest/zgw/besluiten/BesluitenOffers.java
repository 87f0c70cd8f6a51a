package midoffice.channels.rest.zgw.besluiten;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import midoffice.channels.rest.zgw.resource.Offers;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.api.register.Readable;

/** What answers of other APIs may show of decisions. */
@ApplicationScoped
class BesluitenOffers implements Offers {

    private final Map<String, Readable<?>> registers;

    protected BesluitenOffers() {
        this.registers = Map.of();
    }

    @Inject
    BesluitenOffers(DecisionRegister decisions) {
        this.registers = Map.of("besluiten/besluiten", decisions);
    }

    @Override
    public Map<String, Readable<?>> registers() {
        return registers;
    }
}
