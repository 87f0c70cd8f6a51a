package midoffice.channels.rest.zgw.catalogi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import midoffice.channels.rest.zgw.resource.Offers;
import midoffice.dossier.api.register.Catalogues;
import midoffice.dossier.api.register.Readable;

/** What answers of other APIs may show of types. */
@ApplicationScoped
class CatalogiOffers implements Offers {

    private final Map<String, Readable<?>> registers;

    protected CatalogiOffers() {
        this.registers = Map.of();
    }

    @Inject
    CatalogiOffers(Catalogues catalogues) {
        this.registers = Map.of("catalogi/catalogussen", catalogues);
    }

    @Override
    public Map<String, Readable<?>> registers() {
        return registers;
    }
}
