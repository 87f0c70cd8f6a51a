package midoffice.channels.identity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import midoffice.crm.api.ServiceClients.Client;

/**
 * Remembers for a minute which id and secret were right, because checking a secret is slow on purpose and a back office may call ten
 * times a second. It holds keyed hashes under a key that lives and dies with the process, never a secret. The price: a secret or scope
 * that is withdrawn works for one minute more.
 */
final class RecentlyProven {

    static final Duration LIFE = Duration.ofMinutes(1);
    private static final int MOST = 1000;

    private final Map<String, Proof> proofs = new ConcurrentHashMap<>();
    private final SecretKeySpec key;
    private final Clock clock;

    private record Proof(Client client, Instant until) {
    }

    RecentlyProven(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    Optional<Client> find(BasicCredentials sent) {
        return Optional.ofNullable(proofs.get(hash(sent))).filter(proof -> clock.instant().isBefore(proof.until())).map(Proof::client);
    }

    void remember(BasicCredentials sent, Client client) {
        Instant now = clock.instant();
        if (proofs.size() >= MOST) {
            proofs.values().removeIf(proof -> !now.isBefore(proof.until()));
        }
        if (proofs.size() < MOST) {
            proofs.put(hash(sent), new Proof(client, now.plus(LIFE)));
        }
    }

    private String hash(BasicCredentials sent) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // The length of the id keeps id and secret apart: "a" with "bc" is not "ab" with "c".
            mac.update((sent.clientId().length() + ":" + sent.clientId()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(sent.secret().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
