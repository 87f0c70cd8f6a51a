package midoffice.dossier.document;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** Where a document is used. */
@Entity
@DiscriminatorValue("use")
class DocumentUse extends DocumentPart {

    protected DocumentUse() {
    }

    DocumentUse(UUID document, Instant now) {
        super(document, now);
    }
}
