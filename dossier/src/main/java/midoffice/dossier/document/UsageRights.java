package midoffice.dossier.document;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** Conditions under which a document may be used. */
@Entity
@DiscriminatorValue("rights")
class UsageRights extends DocumentPart {

    protected UsageRights() {
    }

    UsageRights(UUID document, Instant now) {
        super(document, now);
    }
}
