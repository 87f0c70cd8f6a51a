package midoffice.channels.rest.zgw.documenten;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import midoffice.channels.rest.zgw.resource.Offers;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.register.Readable;

/** What answers of other APIs may show of documents. */
@ApplicationScoped
class DocumentenOffers implements Offers {

    private final Map<String, Readable<?>> registers;

    protected DocumentenOffers() {
        this.registers = Map.of();
    }

    @Inject
    DocumentenOffers(DocumentRegister documents) {
        this.registers = Map.of("documenten/enkelvoudiginformatieobjecten", documents);
    }

    @Override
    public Map<String, Readable<?>> registers() {
        return registers;
    }
}
