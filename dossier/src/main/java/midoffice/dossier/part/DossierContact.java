package midoffice.dossier.part;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A contact, kept elsewhere, that was about a dossier. */
@Entity
@DiscriminatorValue("contact")
class DossierContact extends Part {

    protected DossierContact() {
    }

    DossierContact(UUID dossier, Instant now) {
        super(dossier, now);
    }
}
