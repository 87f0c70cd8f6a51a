package midoffice.channels.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentitySettingsTest {

    private static IdentitySettings settings(boolean demo, String provider, String secret, String publicUrl) {
        return new IdentitySettings(demo, Optional.ofNullable(provider), Optional.ofNullable(provider).map(p -> "midoffice"),
                Optional.ofNullable(secret),
                "national_number", "preferred_username", Optional.empty(), Optional.ofNullable(publicUrl));
    }

    @Test
    void withoutDemoAndProviderItDoesNotStart() {
        String message = assertThrows(IllegalStateException.class, settings(false, null, null, null)::requireSomeLogin).getMessage();
        assertTrue(message.contains("midoffice.oidc.provider-uri"), message);
    }

    @Test
    void halfAProviderDoesNotStartEvenInDemo() {
        IdentitySettings half = settings(true, "https://login.example", null, null);
        assertThrows(IllegalStateException.class, half::requireSomeLogin);
        assertFalse(half.isOpenIdConfigured());
    }

    @Test
    void demoOrAProviderIsEnough() {
        assertDoesNotThrow(settings(true, null, null, null)::requireSomeLogin);
        assertDoesNotThrow(settings(false, "https://login.example/", "secret", null)::requireSomeLogin);
    }

    @Test
    void theWayBackFollowsThePublicAddress() {
        assertEquals("https://www.waterlinde.example/login/callback",
                settings(false, "https://login.example", "secret", "https://www.waterlinde.example/").getRedirectUri());
        assertEquals("${baseURL}/login/callback", settings(false, "https://login.example", "secret", null).getRedirectUri());
    }
}
