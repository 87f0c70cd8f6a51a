package midoffice.dossier.api.register;

import java.time.Instant;
import java.util.UUID;

/** Conditions under which documents may be used. */
public interface UsageRightsRegister extends Register<UsageRightsRegister.Facts, UsageRightsRegister.View> {

    /** What a client says of them. */
    record Facts(UUID document, Instant startDate, Instant endDate, String conditions) {
    }

    /** As they are shown. */
    record View(UUID id, long revision, UUID document, Instant startDate, Instant endDate, String conditions) implements Entry {
    }
}
