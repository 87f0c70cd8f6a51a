package midoffice.channels.broker;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A line of the page on which administrators see the outbox; it holds no payload and no personal data. */
public record OutboxRow(UUID id, String destination, Instant created, int attempts, Instant nextAttempt, String status, String lastError,
        Instant delivered) implements Serializable {

    /** @return {@code delivered}, {@code failed} (tried at least once without success) or {@code waiting} */
    public String state() {
        return status.equals(OutboxEntry.WAITING) && attempts > 0 ? "failed" : status;
    }
}
