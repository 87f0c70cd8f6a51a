package midoffice.dossier.part;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A decision that was taken in a dossier. */
@Entity
@DiscriminatorValue("decision")
class DossierDecision extends Part {

    protected DossierDecision() {
    }

    DossierDecision(UUID dossier, Instant now) {
        super(dossier, now);
    }
}
