package midoffice.dossier.part;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A property of a dossier with its value. */
@Entity
@DiscriminatorValue("property")
class DossierProperty extends Part {

    protected DossierProperty() {
    }

    DossierProperty(UUID dossier, Instant now) {
        super(dossier, now);
    }
}
