package midoffice.channels.clock;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8170/", "https://LOCALHOST", "http://[::1]:8080"})
    void letsDemoModeRunOnThisMachine(String baseUrl) {
        assertDoesNotThrow(() -> DemoGuard.requireLoopback(baseUrl));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://midoffice.waterlinde.example", "http://localhost.evil.example", "http://localhost@evil.example/", "http://10.0.0.1",
            "localhost", "", "not an address"})
    void refusesDemoModeElsewhereAndNamesTheKey(String baseUrl) {
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> DemoGuard.requireLoopback(baseUrl));
        assertTrue(refusal.getMessage().contains("midoffice.base-url"), refusal.getMessage());
    }
}
