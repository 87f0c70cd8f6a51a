package midoffice.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.SigningClients.KeyState;
import midoffice.crm.api.SigningClients.Seal;
import midoffice.crm.client.SecretsKey.BrokenSeal;
import midoffice.crm.client.SecretsKey.Sealed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys under which secrets are kept: the present one, and former ones that may only open. A key that cannot be read is told in the log
 * and on the page, and stops nobody else: what it would open stays closed.
 */
@ApplicationScoped
class SecretVault {

    private static final Logger LOG = Logger.getLogger(SecretVault.class.getName());

    private final Map<String, SecretsKey> known = new LinkedHashMap<>();
    private final SecretsKey current;
    private final KeyState state;

    /**
     * @param key    base64 of 32 bytes
     * @param former keys of earlier, separated by commas
     */
    @Inject
    SecretVault(@ConfigProperty(name = "midoffice.secrets.key") Optional<String> key,
            @ConfigProperty(name = "midoffice.secrets.former-keys") Optional<String> former) {
        Optional<SecretsKey> read = key.flatMap(text -> read("midoffice.secrets.key", text));
        current = read.orElse(null);
        state = read.isPresent() ? KeyState.READY : key.isPresent() ? KeyState.UNREADABLE : KeyState.NONE;
        former.stream().flatMap(all -> Arrays.stream(all.split(","))).filter(text -> !text.isBlank())
                .flatMap(text -> read("midoffice.secrets.former-keys", text).stream()).forEach(k -> known.put(k.id(), k));
        read.ifPresent(k -> known.put(k.id(), k));
    }

    /** For the container's proxy: it delegates, so it needs no state. */
    protected SecretVault() {
        this.current = null;
        this.state = KeyState.NONE;
    }

    KeyState state() {
        return state;
    }

    /** @throws IllegalStateException without a key: ask {@link #state()} first */
    Sealed seal(String secret, String context) {
        if (current == null) {
            throw new IllegalStateException("There is no key for secrets");
        }
        return current.seal(secret, context);
    }

    /** @return empty when its key is unknown or it was altered; the log says which */
    Optional<String> open(Sealed sealed, String context) {
        SecretsKey key = known.get(sealed.keyId());
        if (key == null) {
            LOG.log(Level.WARNING, "{0} lies under key {1}, which is in neither midoffice.secrets.key nor midoffice.secrets.former-keys",
                    new Object[] {context, sealed.keyId()});
            return Optional.empty();
        }
        try {
            return Optional.of(key.open(sealed, context));
        } catch (BrokenSeal e) {
            LOG.log(Level.SEVERE, "A kept secret was altered: " + context, e);
            return Optional.empty();
        }
    }

    Seal sealOf(String keyId) {
        if (current != null && current.id().equals(keyId)) {
            return Seal.CURRENT;
        }
        return known.containsKey(keyId) ? Seal.FORMER : Seal.UNKNOWN;
    }

    /** The text itself goes in no log: it may be a key with one character too few. */
    private static Optional<SecretsKey> read(String name, String text) {
        try {
            return Optional.of(SecretsKey.of(text));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.SEVERE, "{0} holds something that is no base64 of 32 bytes", name);
            return Optional.empty();
        }
    }
}
