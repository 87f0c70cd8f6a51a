package midoffice.dossier.part;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A document that belongs to a dossier. */
@Entity
@DiscriminatorValue("document")
class DossierDocument extends Part {

    protected DossierDocument() {
    }

    DossierDocument(UUID dossier, Instant now) {
        super(dossier, now);
    }
}
