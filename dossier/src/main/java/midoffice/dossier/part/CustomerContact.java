package midoffice.dossier.part;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A contact with the customer. */
@Entity
@DiscriminatorValue("customer-contact")
class CustomerContact extends Part {

    protected CustomerContact() {
    }

    CustomerContact(UUID dossier, Instant now) {
        super(dossier, now);
    }
}
