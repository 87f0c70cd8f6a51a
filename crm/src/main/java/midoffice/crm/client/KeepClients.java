package midoffice.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.ServiceClients;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Registers clients and checks their secrets. */
@ApplicationScoped
class KeepClients implements ServiceClients {

    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 200;

    private final ServiceClientRepository clients;
    private final int iterations;
    private final SecretHash nobody;

    /** @param iterations rounds of PBKDF2 for new secrets; OWASP advises 210,000 for SHA-512 (2023) */
    @Inject
    KeepClients(ServiceClientRepository clients,
            @ConfigProperty(name = "midoffice.clients.pbkdf2-iterations", defaultValue = "210000") int iterations) {
        this.clients = clients;
        this.iterations = iterations;
        this.nobody = SecretHash.of("nobody has this secret", iterations);
    }

    /** For the container's proxy: it delegates, so it needs no state. */
    protected KeepClients() {
        this.clients = null;
        this.iterations = 0;
        this.nobody = null;
    }

    @Override
    @Transactional
    public Optional<Client> authenticate(Caller caller, String clientId, String secret) {
        caller.requireAny(Role.SYSTEM);
        if (clientId == null || secret == null || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        Optional<ServiceClient> client = clients.find(clientId);
        // An unknown client costs the same work, so that the time of the answer tells nobody which clients exist.
        boolean right = client.map(ServiceClient::secret).orElse(nobody).matches(secret);
        return right ? client.map(ServiceClient::asClient) : Optional.empty();
    }

    @Override
    @Transactional
    public Optional<Client> find(Caller caller, String clientId) {
        caller.requireAny(Role.SYSTEM);
        return clientId == null ? Optional.empty() : clients.find(clientId).map(ServiceClient::asClient);
    }

    /** @throws DomainException.Invalid {@code required}, {@code secret-too-short}, {@code too-long}, {@code scope-invalid} */
    @Override
    @Transactional
    public void register(Caller caller, String clientId, String name, String secret, Set<String> scopes) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
        if (clientId == null || !clientId.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new DomainException.Invalid("clientId", "required", "Geef een kenmerk van letters, cijfers, punten en streepjes.");
        }
        if (name == null || name.isBlank()) {
            throw new DomainException.Invalid("name", "required", "Vul de naam in.");
        }
        if (secret == null || secret.length() < SHORTEST_SECRET) {
            throw new DomainException.Invalid("secret", "secret-too-short",
                    "Het geheim moet minstens " + SHORTEST_SECRET + " tekens tellen.");
        }
        if (secret.length() > LONGEST_SECRET || name.length() > LONGEST_SECRET) {
            throw new DomainException.Invalid("secret", "too-long", "Gebruik hoogstens " + LONGEST_SECRET + " tekens.");
        }
        if (!scopes.stream().allMatch(scope -> scope.matches("[a-z][a-z0-9.:-]{0,60}"))) {
            throw new DomainException.Invalid("scopes", "scope-invalid",
                    "Een bereik bestaat uit kleine letters, cijfers, punten en streepjes.");
        }
        SecretHash hash = SecretHash.of(secret, iterations);
        clients.find(clientId).ifPresentOrElse(known -> known.become(name, hash, scopes),
                () -> clients.add(ServiceClient.of(clientId, name, hash, scopes)));
        clients.flush();
    }

    @Override
    @Transactional
    public List<Client> all(Caller caller) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
        return clients.all().stream().map(ServiceClient::asClient).toList();
    }
}
