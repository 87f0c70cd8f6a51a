package midoffice.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import midoffice.crm.api.SigningClients;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Keeps the clients that sign, and their secrets encrypted. */
@ApplicationScoped
class KeepSigningClients implements SigningClients {

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;
    private static final int ACTS_SHOWN = 200;
    private static final Duration USE_STEP = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningClientRepository clients;
    private final SecretVault vault;
    private final Clock clock;

    @Inject
    KeepSigningClients(SigningClientRepository clients, SecretVault vault, Clock clock) {
        this.clients = clients;
        this.vault = vault;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected KeepSigningClients() {
        this(null, null, null);
    }

    @Override
    public KeyState keyState(Caller caller) {
        caller.requireAny(Role.ADMINISTRATOR);
        return vault.state();
    }

    @Override
    @Transactional
    public Optional<Signer> signer(Caller caller, String clientId) {
        caller.requireAny(Role.SYSTEM);
        Instant now = now();
        return clients.find(clientId).map(client -> new Signer(clientId, client.isBlocked(), clients.secrets(clientId).stream()
                .filter(secret -> secret.isGood(now)).flatMap(secret -> secret.open(vault).stream()).toList()));
    }

    @Override
    @Transactional
    public void used(Caller caller, String clientId) {
        caller.requireAny(Role.SYSTEM);
        Instant now = now();
        clients.used(clientId, now.truncatedTo(ChronoUnit.HOURS), now.minus(USE_STEP));
    }

    @Override
    @Transactional
    public List<ClientView> list(Caller caller) {
        caller.requireAny(Role.ADMINISTRATOR);
        Instant now = now();
        Map<String, List<SecretView>> secrets = clients.secrets().stream().filter(secret -> secret.isGood(now))
                .collect(Collectors.groupingBy(SigningSecret::clientId, Collectors.mapping(secret -> secret.view(vault), Collectors.toList())));
        return clients.all().stream().map(client -> client.view(secrets.getOrDefault(client.clientId(), List.of()))).toList();
    }

    @Override
    @Transactional
    public ClientView view(Caller caller, String clientId) {
        caller.requireAny(Role.ADMINISTRATOR);
        Instant now = now();
        return clients.find(clientId == null ? "" : clientId).map(client -> client.view(clients.secrets(clientId).stream()
                .filter(secret -> secret.isGood(now)).map(secret -> secret.view(vault)).toList())).orElseThrow(() -> unknown(clientId));
    }

    @Override
    @Transactional
    public NewSecret add(Caller caller, String clientId, String name, String reason) {
        caller.requireAny(Role.ADMINISTRATOR);
        if (clientId == null || !clientId.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new DomainException.Invalid("clientId", "client-id-invalid", "Geef een kenmerk van letters, cijfers, punten en streepjes.");
        }
        String label = text("name", name, LONGEST_NAME);
        String why = text("reason", reason, LONGEST_REASON);
        requireKey();
        if (clients.find(clientId).isPresent()) {
            throw new DomainException.Conflict("client-exists", "There is a client " + clientId);
        }
        Instant now = now();
        clients.add(new SigningClient(clientId, label, now));
        return fresh(caller, clientId, "added", why, now);
    }

    @Override
    @Transactional
    public NewSecret renew(Caller caller, String clientId, int overlap, String reason, long version) {
        SigningClient client = change(caller, clientId, version);
        String why = text("reason", reason, LONGEST_REASON);
        if (overlap < 0 || overlap > LONGEST_OVERLAP) {
            throw new DomainException.Invalid("overlap", "overlap-invalid", "Kies 0 tot " + LONGEST_OVERLAP + " dagen.");
        }
        requireKey();
        Instant now = now();
        List<SigningSecret> former = clients.secrets(clientId);
        for (int i = 0; i < former.size(); i++) {
            boolean stays = overlap > 0 && i < MOST_SECRETS - 1 && former.get(i).isGood(now);
            if (stays) {
                former.get(i).endAt(now.plus(Duration.ofDays(overlap)));
            } else {
                clients.remove(former.get(i));
            }
        }
        client.touch(now);
        return fresh(caller, clientId, "renewed", why, now);
    }

    @Override
    @Transactional
    public void block(Caller caller, String clientId, String reason, long version) {
        SigningClient client = change(caller, clientId, version);
        String why = text("reason", reason, LONGEST_REASON);
        Instant now = now();
        client.block(now);
        keep(caller, clientId, "blocked", why, now);
    }

    @Override
    @Transactional
    public void unblock(Caller caller, String clientId, String reason, long version) {
        SigningClient client = change(caller, clientId, version);
        String why = text("reason", reason, LONGEST_REASON);
        Instant now = now();
        client.unblock(now);
        keep(caller, clientId, "unblocked", why, now);
    }

    @Override
    @Transactional
    public int sealAgain(Caller caller, String reason) {
        caller.requireAny(Role.ADMINISTRATOR);
        String why = text("reason", reason, LONGEST_REASON);
        requireKey();
        Instant now = now();
        List<String> sealed = clients.secrets().stream().filter(secret -> secret.sealAgain(vault)).map(SigningSecret::clientId).toList();
        sealed.stream().distinct().forEach(clientId -> keep(caller, clientId, "sealed-again", why, now));
        return sealed.size();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Caller caller, String clientId, String act, String reason) {
        caller.requireAny(Role.ADMINISTRATOR);
        keep(caller, clientId, act, text("reason", reason, LONGEST_REASON), now());
    }

    @Override
    @Transactional
    public List<Act> acts(Caller caller, String clientId) {
        caller.requireAny(Role.ADMINISTRATOR);
        return clients.acts(clientId, ACTS_SHOWN).stream().map(ClientAct::view).toList();
    }

    private SigningClient change(Caller caller, String clientId, long version) {
        caller.requireAny(Role.ADMINISTRATOR);
        SigningClient client = clients.lock(clientId == null ? "" : clientId).orElseThrow(() -> unknown(clientId));
        client.requireVersion(version);
        return client;
    }

    private NewSecret fresh(Caller caller, String clientId, String act, String reason, Instant now) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        NewSecret secret = new NewSecret(clientId, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        clients.add(new SigningSecret(clientId, secret.value(), vault, now));
        keep(caller, clientId, act, reason, now);
        return secret;
    }

    private void keep(Caller caller, String clientId, String act, String reason, Instant now) {
        clients.add(new ClientAct(caller, clientId, act, reason, now));
        clients.flush();
    }

    private void requireKey() {
        if (vault.state() != KeyState.READY) {
            throw new DomainException.Conflict("no-secrets-key", "There is no key to keep secrets under");
        }
    }

    private static String text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw new DomainException.Invalid(field, "required", "Vul dit veld in.");
        }
        if (value.length() > longest) {
            throw new DomainException.Invalid(field, "too-long", "Gebruik hoogstens " + longest + " tekens.");
        }
        return value.strip();
    }

    private static DomainException.NotFound unknown(String clientId) {
        return new DomainException.NotFound("client-not-found", "No client " + clientId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
