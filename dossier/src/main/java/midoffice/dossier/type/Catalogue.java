package midoffice.dossier.type;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueView;
import midoffice.dossier.register.Registered;

/** A catalogue of types. */
@Entity
@Table(name = "dos_catalogue")
class Catalogue extends Registered {

    @Column(name = "domain")
    private String domain;
    @Column(name = "owner")
    private String owner;

    protected Catalogue() {
    }

    Catalogue(CatalogueFacts facts, Instant now) {
        super(now);
        change(facts);
    }

    final void change(CatalogueFacts facts) {
        domain = facts.domain();
        owner = facts.organisationNumber();
        write(facts);
    }

    String domain() {
        return domain;
    }

    CatalogueView view(Map<String, ?> types) {
        return shown(types, CatalogueView.class);
    }
}
