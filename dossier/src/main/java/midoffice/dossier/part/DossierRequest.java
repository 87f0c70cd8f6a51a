package midoffice.dossier.part;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A request, kept elsewhere, that led to a dossier. */
@Entity
@DiscriminatorValue("request")
class DossierRequest extends Part {

    protected DossierRequest() {
    }

    DossierRequest(UUID dossier, Instant now) {
        super(dossier, now);
    }
}
