package midoffice.channels.rest.zgw;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import midoffice.channels.rest.zgw.Token.TokenRefused;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void a_token_the_client_signed_lets_in() throws Exception {
        Token token = Token.parse(signed("{\"client_id\":\"a\",\"iat\":" + NOW.getEpochSecond() + ",\"user_representation\":\"Jan\"}", "secret"));
        assertEquals("a", token.clientId());
        assertEquals("Jan", token.userName());
        assertDoesNotThrow(() -> token.requireSignature(List.of("secret")));
        assertDoesNotThrow(() -> token.requireFresh(NOW, Duration.ofHours(1), Duration.ofMinutes(5)));
    }

    @Test
    void somebody_elses_signature_does_not() throws Exception {
        Token token = Token.parse(signed("{\"client_id\":\"a\",\"iat\":1}", "other"));
        assertEquals("jwt-invalid", assertThrows(TokenRefused.class, () -> token.requireSignature(List.of("secret"))).code());
    }

    @Test
    void during_a_change_of_secret_either_is_good() throws Exception {
        Token token = Token.parse(signed("{\"client_id\":\"a\",\"iat\":1}", "former"));
        assertDoesNotThrow(() -> token.requireSignature(List.of("newest", "former")));
        assertEquals("jwt-invalid", assertThrows(TokenRefused.class, () -> token.requireSignature(List.of("newest"))).code());
        assertEquals("jwt-invalid", assertThrows(TokenRefused.class, () -> token.requireSignature(List.of())).code());
    }

    @Test
    void neither_does_no_signature_at_all() {
        String none = part("{\"alg\":\"none\"}") + "." + part("{\"client_id\":\"a\"}") + ".";
        assertEquals("jwt-algorithm", assertThrows(TokenRefused.class, () -> Token.parse(none)).code());
    }

    @Test
    void a_clock_may_be_five_minutes_ahead_but_no_more() throws Exception {
        long ahead = NOW.plusSeconds(299).getEpochSecond();
        assertDoesNotThrow(() -> fresh("{\"iat\":" + ahead + "}"));
        assertEquals("jwt-not-yet", assertThrows(TokenRefused.class, () -> fresh("{\"iat\":" + (ahead + 2) + "}")).code());
    }

    @Test
    void an_old_token_is_refused_and_one_without_a_time_too() {
        long old = NOW.minusSeconds(3601).getEpochSecond();
        assertEquals("jwt-expired", assertThrows(TokenRefused.class, () -> fresh("{\"iat\":" + old + "}")).code());
        assertEquals("jwt-no-time", assertThrows(TokenRefused.class, () -> fresh("{}")).code());
    }

    @Test
    void rubbish_is_no_token() {
        for (String rubbish : new String[] {"", "a.b", "a.b.c.d", "?.?.?", "bnVsbA.bnVsbA.bnVsbA"}) {
            assertThrows(TokenRefused.class, () -> Token.parse(rubbish), rubbish);
        }
    }

    private static void fresh(String claims) throws Exception {
        Token.parse(signed(claims, "s")).requireFresh(NOW, Duration.ofHours(1), Duration.ofMinutes(5));
    }

    private static String signed(String claims, String secret) throws Exception {
        String head = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return head + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(head.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
