package midoffice.dossier.part;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A note. */
@Entity
@DiscriminatorValue("note")
class DossierNote extends Part {

    protected DossierNote() {
    }

    DossierNote(UUID dossier, Instant now) {
        super(dossier, now);
    }
}
