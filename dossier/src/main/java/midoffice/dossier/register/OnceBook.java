package midoffice.dossier.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Growing;
import midoffice.dossier.api.register.Once;

/** Adds an entry and remembers the client's key in the same transaction. */
@ApplicationScoped
class OnceBook implements Once {

    private static final int LONGEST_KEY = 255;

    private final OnceRepository keys;
    private final Clock clock;

    protected OnceBook() {
        this(null, null);
    }

    @Inject
    OnceBook(OnceRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    @Transactional
    public <F, V extends Entry> V create(Growing<F, V> register, String kind, String key, Change change, F facts) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new DomainException.Invalid("", "idempotency-key-invalid", "A key has 1 to " + LONGEST_KEY + " characters");
        }
        String client = change.by().subject();
        String fingerprint = fingerprint(facts);
        keys.lock(client, key);
        Optional<OnceRepository.Added> before = keys.find(client, kind, key);
        if (before.isPresent()) {
            if (!before.get().fingerprint().equals(fingerprint)) {
                throw new DomainException.Conflict("idempotency-key-reused", "That key was used for other content");
            }
            return register.read(change.by(), before.get().entry());
        }
        V added = register.create(change, facts);
        keys.add(client, kind, key, new OnceRepository.Added(added.id(), fingerprint), clock.instant());
        return added;
    }

    private static String fingerprint(Object facts) {
        try {
            byte[] json = FactsJson.write(facts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
