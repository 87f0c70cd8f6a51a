package midoffice.dossier.document;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** How a document came in or went out. */
@Entity
@DiscriminatorValue("dispatch")
class Dispatch extends DocumentPart {

    protected Dispatch() {
    }

    Dispatch(UUID document, Instant now) {
        super(document, now);
    }
}
