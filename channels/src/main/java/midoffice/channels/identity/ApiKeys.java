package midoffice.channels.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.ServiceClients;
import midoffice.crm.api.ServiceClients.Client;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks a key that a program sends as a parameter, for protocols that know no header for it: id and secret of a client of the city with a
 * colon between them. In demo mode one more key is good, so that anybody can try.
 */
@ApplicationScoped
public class ApiKeys {

    private static final int LONGEST = 300;

    private final ServiceClients clients;
    private final SlowDown slowDown;
    private final RecentlyProven proven;
    private final Optional<String> demoKey;

    @Inject
    ApiKeys(ServiceClients clients, Clock clock, @ConfigProperty(name = "midoffice.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "midoffice.open311.demo-key", defaultValue = "open311-demo") String demoKey) {
        this.clients = clients;
        this.slowDown = new SlowDown(clock);
        this.proven = new RecentlyProven(clock);
        this.demoKey = demo ? Optional.of(demoKey) : Optional.empty();
    }

    /** For the container's proxy. */
    protected ApiKeys() {
        this.clients = null;
        this.slowDown = null;
        this.proven = null;
        this.demoKey = Optional.empty();
    }

    /** @return the client with that key and that scope; empty for a wrong key, a missing scope, and while a client has to wait after wrong ones */
    public Optional<Client> find(String key, String scope) {
        if (demoKey.isPresent() && demoKey.get().equals(key)) {
            return Optional.of(new Client("demo", "Demo", Set.of(scope)));
        }
        int colon = key.indexOf(':');
        if (colon < 1 || key.length() > LONGEST) {
            return Optional.empty();
        }
        BasicCredentials sent = new BasicCredentials(key.substring(0, colon), key.substring(colon + 1));
        return proven.find(sent).or(() -> check(sent)).filter(client -> client.scopes().contains(scope));
    }

    private Optional<Client> check(BasicCredentials sent) {
        if (!slowDown.waitFor(sent.clientId()).isZero()) {
            return Optional.empty();
        }
        Optional<Client> client = clients.authenticate(CallerLookup.SYSTEM, sent.clientId(), sent.secret());
        client.ifPresentOrElse(known -> {
            slowDown.succeeded(sent.clientId());
            proven.remember(sent, known);
        }, () -> slowDown.failed(sent.clientId()));
        return client;
    }
}
