package midoffice.dossier.type;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.Catalogues.CatalogueFacts;
import midoffice.dossier.api.register.Catalogues.CatalogueView;
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

    CatalogueView view(List<UUID> dossierTypes, List<UUID> decisionTypes, List<UUID> documentTypes) {
        CatalogueFacts f = facts(CatalogueFacts.class);
        return new CatalogueView(id(), version(), f.domain(), f.organisationNumber(), f.contactName(), f.contactPhone(), f.contactEmail(), f.name(),
                f.version(), f.versionFrom(), dossierTypes, decisionTypes, documentTypes);
    }
}
