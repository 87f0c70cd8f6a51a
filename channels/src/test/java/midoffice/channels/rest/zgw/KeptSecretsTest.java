package midoffice.channels.rest.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.SigningClients;
import midoffice.crm.api.SigningClients.GoodSecret;
import org.junit.jupiter.api.Test;

class KeptSecretsTest {

    private static final Instant BEGIN = Instant.parse("2026-11-27T10:00:00Z");

    private Instant now = BEGIN;
    private int reads;
    private int uses;
    private boolean blocked;
    private final KeptSecrets kept = new KeptSecrets(clients(), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void a_busy_client_is_read_once_and_a_block_is_seen_within_seconds() {
        for (int i = 0; i < 100; i++) {
            assertFalse(kept.find("a").orElseThrow().blocked());
        }
        assertEquals(1, reads);
        blocked = true;
        now = now.plus(KeptSecrets.LIFE);
        assertTrue(kept.find("a").orElseThrow().blocked());
        assertEquals(2, reads);
        assertTrue(KeptSecrets.LIFE.compareTo(Duration.ofSeconds(10)) < 0);
    }

    @Test
    void a_secret_ends_at_its_moment_also_while_it_is_remembered() {
        ClientSecrets.Signer signer = kept.find("a").orElseThrow();
        assertEquals(List.of("new", "old"), signer.goodAt(BEGIN));
        assertEquals(List.of("new"), signer.goodAt(BEGIN.plusSeconds(2)));
        assertFalse(signer.toString().contains("new"));
        assertFalse(signer.secrets().toString().contains("new"));
    }

    @Test
    void made_up_ids_do_not_fill_the_memory_and_are_not_found() {
        for (int i = 0; i < 5000; i++) {
            assertEquals(Optional.empty(), kept.find("no" + i));
        }
        int before = reads;
        assertEquals(Optional.empty(), kept.find("x".repeat(5000)));
        assertEquals(before, reads, "an id that nobody can have is not looked up");
    }

    @Test
    void use_is_written_down_once_an_hour() {
        for (int i = 0; i < 100; i++) {
            kept.used("a");
        }
        assertEquals(1, uses);
        now = now.plus(Duration.ofMinutes(61));
        kept.used("a");
        assertEquals(2, uses);
    }

    private SigningClients clients() {
        return (SigningClients) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SigningClients.class}, (proxy, method, args) -> {
            if (method.getName().equals("used")) {
                uses++;
                return null;
            }
            reads++;
            return args[1].equals("a") ? Optional.of(new SigningClients.Signer("a", blocked,
                    List.of(new GoodSecret("new", null), new GoodSecret("old", BEGIN.plusSeconds(1))))) : Optional.empty();
        });
    }
}
