package midoffice.channels.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What a session remembers of a login: just enough to look the caller up again, no right and no token.
 *
 * @param key    id of the citizen's party, login of the member of staff or id of the client
 * @param name   how to call somebody on screen
 * @param openId whether the identity provider vouched for it, so that logging out has to pass there too
 */
public record SignedIn(Kind kind, String key, String name, boolean openId, Instant since) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A working day and some: whoever lost an account at the provider is out by tomorrow, however busy the session. */
    private static final Duration LONGEST = Duration.ofHours(10);

    public enum Kind {
        CITIZEN, STAFF, SUPPLIER, OUTBOX_KEEPER
    }

    public SignedIn {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(since, "since");
    }

    boolean isCurrent(Instant now) {
        return now.isBefore(since.plus(LONGEST));
    }
}
