package midoffice.channels.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class CsrfTokenTest {

    private static final byte[] SECRET = "abcdefghijklmnopqrstuvwx".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final String COOKIE = Base64.getUrlEncoder().withoutPadding().encodeToString(SECRET);

    @Test
    void theTokenOfAFormMatchesTheCookieItWasMadeFor() {
        assertTrue(CsrfToken.matches(COOKIE, CsrfToken.mask(SECRET)));
    }

    @Test
    void theTokenLooksDifferentEachTime() {
        assertNotEquals(CsrfToken.mask(SECRET), CsrfToken.mask(SECRET));
    }

    @Test
    void aTokenOfAnotherBrowserIsRefused() {
        byte[] other = SECRET.clone();
        other[0]++;
        assertFalse(CsrfToken.matches(COOKIE, CsrfToken.mask(other)));
    }

    @Test
    void nothingEmptyOrMangledIsBelieved() {
        String token = CsrfToken.mask(SECRET);
        assertFalse(CsrfToken.matches(null, token));
        assertFalse(CsrfToken.matches(COOKIE, null));
        assertFalse(CsrfToken.matches(COOKIE, ""));
        assertFalse(CsrfToken.matches("", ""));
        assertFalse(CsrfToken.matches(COOKIE, "<script>"));
        assertFalse(CsrfToken.matches(COOKIE, token.substring(2)));
        assertFalse(CsrfToken.matches(COOKIE, COOKIE));
        assertFalse(CsrfToken.matches(COOKIE, "A".repeat(1_000_000)));
    }

    @Test
    void aPostMustComeFromThisSite() {
        assertTrue(CsrfToken.originIsHere("http://localhost:8080", "localhost:8080", ""));
        assertTrue(CsrfToken.originIsHere(null, "localhost:8080", ""));
        assertTrue(CsrfToken.originIsHere("https://www.stad.example", "node1:8080", "https://www.stad.example/"));
        assertFalse(CsrfToken.originIsHere("https://www.stad.example.evil.example", "node1:8080", "https://www.stad.example"));
        assertFalse(CsrfToken.originIsHere("https://www.stad", "node1:8080", "https://www.stad.example"));
        assertFalse(CsrfToken.originIsHere("http://evil.example", "localhost:8080", ""));
        assertFalse(CsrfToken.originIsHere("null", "localhost:8080", ""));
        assertFalse(CsrfToken.originIsHere("%%%", "localhost:8080", ""));
        assertTrue(CsrfToken.fetchedFromHere(null));
        assertTrue(CsrfToken.fetchedFromHere("same-origin"));
        assertFalse(CsrfToken.fetchedFromHere("cross-site"));
        assertFalse(CsrfToken.fetchedFromHere("same-site"));
    }
}
