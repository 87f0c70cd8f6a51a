package midoffice.channels.rest.zgw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import midoffice.crm.api.SigningClients;
import midoffice.crm.api.access.Caller;

/**
 * Clients that the intranet keeps. What was read is remembered for a few seconds only, on each node for itself: a client that is blocked
 * there is out everywhere within that time, and a busy client costs no query per request.
 */
@ApplicationScoped
class KeptSecrets implements ClientSecrets {

    static final Duration LIFE = Duration.ofSeconds(5);
    private static final int MOST = 1000;
    /** Longest id that is looked up; the intranet keeps none that is longer. */
    private static final int LONGEST_ID = 100;
    private static final Caller SYSTEM = Caller.system("zgw");

    private final SigningClients clients;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    private record Remembered(Optional<Signer> signer, Instant until) {
    }

    @Inject
    KeptSecrets(SigningClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected KeptSecrets() {
        this(null, null);
    }

    @Override
    public Optional<Signer> find(String clientId) {
        if (clientId.length() > LONGEST_ID) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Remembered known = remembered.get(clientId);
        if (known == null || !now.isBefore(known.until())) {
            known = new Remembered(clients.signer(SYSTEM, clientId).map(KeptSecrets::signer), now.plus(LIFE));
            remember(clientId, known, now);
        }
        return known.signer();
    }

    /** Notes that a kept client came in with a good token; at most once an hour it is written down. */
    public void used(String clientId) {
        Instant now = clock.instant();
        Instant last = used.get(clientId);
        if (last == null || last.plus(Duration.ofHours(1)).isBefore(now)) {
            used.put(clientId, now);
            clients.used(SYSTEM, clientId);
        }
    }

    /** Ids that somebody makes up must not fill the memory. */
    private void remember(String clientId, Remembered known, Instant now) {
        if (remembered.size() >= MOST) {
            remembered.values().removeIf(old -> !now.isBefore(old.until()));
        }
        if (remembered.size() < MOST) {
            remembered.put(clientId, known);
        }
    }

    private static Signer signer(SigningClients.Signer kept) {
        return new Signer(kept.clientId(), kept.blocked(),
                kept.secrets().stream().map(secret -> new Secret(secret.value(), secret.until())).toList());
    }
}
