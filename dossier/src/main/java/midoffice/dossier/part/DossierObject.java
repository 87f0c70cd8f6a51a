package midoffice.dossier.part;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** What a dossier is about. */
@Entity
@DiscriminatorValue("object")
class DossierObject extends Part {

    protected DossierObject() {
    }

    DossierObject(UUID dossier, Instant now) {
        super(dossier, now);
    }
}
