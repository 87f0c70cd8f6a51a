package midoffice.dossier.api.register;

import java.time.Instant;
import java.util.UUID;

/** Contacts with the customer about a dossier, kept with it. */
public interface CustomerContactRegister extends Growing<CustomerContactRegister.Facts, CustomerContactRegister.View> {

    /** What a client says of it. @param identification unique; drawn when it is not said */
    record Facts(UUID dossier, String identification, Instant occurredAt, String channel, String subject, String explanation) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, UUID dossier, String identification, Instant occurredAt, String channel, String subject,
            String explanation) implements Entry {
    }
}
