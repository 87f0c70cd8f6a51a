package midoffice.channels.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.identity.SignedIn.Kind;
import midoffice.crm.api.ServiceClients;
import midoffice.crm.api.ServiceClients.Client;

/** Checks what a supplier's system sends along: HTTP Basic with its id and secret, or a token of the identity provider. */
@ApplicationScoped
class SupplierLogin {

    private static final Logger LOG = Logger.getLogger(SupplierLogin.class.getName());
    private static final String BEARER = "bearer ";
    /** What a client must have been given to come in by a door; the provisional doors of the work orders share one scope. */
    private static final Gate WORK_ORDERS = new Gate("workorders", Kind.SUPPLIER);
    private static final Map<String, Gate> GATES = Map.of("/api/broker", WORK_ORDERS, "/soap/status", WORK_ORDERS,
            "/api/broker/v1/outbox", new Gate("outbox", Kind.OUTBOX_KEEPER));

    private final ServiceClients clients;
    private final CallerLookup lookup;
    private final BearerTokens tokens;
    private final SlowDown slowDown;
    private final RecentlyProven proven;

    @Inject
    SupplierLogin(ServiceClients clients, CallerLookup lookup, BearerTokens tokens, Clock clock) {
        this.clients = clients;
        this.lookup = lookup;
        this.tokens = tokens;
        this.slowDown = new SlowDown(clock);
        this.proven = new RecentlyProven(clock);
    }

    /** For the container's proxy: it delegates, so it needs no state. */
    protected SupplierLogin() {
        this.clients = null;
        this.lookup = null;
        this.tokens = null;
        this.slowDown = null;
        this.proven = null;
    }

    /** Who is behind a door. @param scope that a client must have been given */
    private record Gate(String scope, Kind kind) {
    }

    /** How a check ends. */
    sealed interface Outcome {
    }

    record Known(SignedIn supplier) implements Outcome {
    }

    /** No credentials, or wrong ones: the answer does not tell which. */
    record Unknown() implements Outcome {
    }

    /** Too many wrong secrets for this client. */
    record Slow(Duration pause) implements Outcome {
    }

    /** A known client at a door that it was not given. */
    record NotAllowed() implements Outcome {
    }

    /** The provider that signs the tokens does not answer. */
    record Unavailable() implements Outcome {
    }

    /** @return whether somebody only reads the description of a SOAP service, which is no secret */
    static boolean isContract(String method, String path, String query) {
        return method.equals("GET") && path.startsWith("/soap/") && query != null
                && query.toLowerCase(Locale.ROOT).matches("wsdl|xsd=[a-z0-9._-]+|wsdl=[a-z0-9._-]+");
    }

    Outcome check(String authorization, String path) {
        if (authorization == null) {
            return new Unknown();
        }
        Optional<BasicCredentials> basic = BasicCredentials.parse(authorization);
        if (basic.isPresent()) {
            return basic(basic.get(), path);
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return bearer(authorization.substring(BEARER.length()).strip(), path);
        }
        return new Unknown();
    }

    private Outcome basic(BasicCredentials sent, String path) {
        // Before the slow-down: whoever guesses at a client's secret must not keep that client out.
        Optional<Client> recent = proven.find(sent);
        if (recent.isPresent()) {
            return admit(recent.get(), path);
        }
        Duration wait = slowDown.waitFor(sent.clientId());
        if (!wait.isZero()) {
            return new Slow(wait);
        }
        Optional<Client> client = clients.authenticate(CallerLookup.SYSTEM, sent.clientId(), sent.secret());
        if (client.isEmpty()) {
            slowDown.failed(sent.clientId());
            LOG.log(Level.INFO, "A wrong id or secret at {0}", path);
            return new Unknown();
        }
        slowDown.succeeded(sent.clientId());
        proven.remember(sent, client.get());
        return admit(client.get(), path);
    }

    private Outcome bearer(String token, String path) {
        try {
            return tokens.clientIdOf(token).flatMap(id -> clients.find(CallerLookup.SYSTEM, id))
                    .map(client -> admit(client, path)).orElse(new Unknown());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The identity provider's keys could not be read", e);
            return new Unavailable();
        }
    }

    /** The longest door that the path lies behind says what is needed. */
    private Outcome admit(Client client, String path) {
        Gate gate = GATES.entrySet().stream().filter(door -> path.equals(door.getKey()) || path.startsWith(door.getKey() + "/"))
                .max(Comparator.comparingInt(door -> door.getKey().length())).map(Map.Entry::getValue).orElse(new Gate(null, Kind.SUPPLIER));
        boolean allowed = gate.scope() == null || client.scopes().contains(gate.scope());
        return allowed ? new Known(lookup.client(gate.kind(), client.clientId(), client.name())) : new NotAllowed();
    }
}
