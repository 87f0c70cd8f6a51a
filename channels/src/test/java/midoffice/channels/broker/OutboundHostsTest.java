package midoffice.channels.broker;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundHostsTest {

    private static final Map<String, String> NAMES = Map.of("parking.example", "192.0.2.10", "trap.example", "127.0.0.1", "cloud.example", "169.254.169.254");

    private final OutboundHosts hosts = new OutboundHosts("parking.example, TRAP.example,cloud.example,gone.example", OutboundHostsTest::resolve);

    @ParameterizedTest
    @ValueSource(strings = {"https://parking.example/orders", "http://parking.example:8443/", "https://PARKING.EXAMPLE"})
    void allowsListedHosts(String address) {
        assertDoesNotThrow(() -> hosts.check(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example", "http://localhost:8080", "http://127.0.0.1", "http://[::1]/", "ftp://parking.example",
            "file:///etc/passwd", "https://parking.example@other.example/", "https://user:secret@parking.example/", "https://sub.parking.example",
            "parking.example", "https://trap.example", "http://cloud.example/latest"})
    void refusesEverythingElse(String address) {
        DeliveryFailed refusal = assertThrows(DeliveryFailed.class, () -> hosts.check(URI.create(address)));
        assertEquals("host-not-allowed", refusal.code());
    }

    @Test
    void tellsAnUnknownNameFromARefusedOne() {
        assertEquals("host-unknown", assertThrows(DeliveryFailed.class, () -> hosts.check(URI.create("https://gone.example"))).code());
    }

    @Test
    void allowsThisMachineOnlyWhenListedAsSuch() {
        OutboundHosts local = new OutboundHosts("localhost,127.0.0.1", OutboundHostsTest::resolve);

        assertDoesNotThrow(() -> local.check(URI.create("http://localhost:9000/work-orders")));
        assertDoesNotThrow(() -> local.check(URI.create("http://127.0.0.1:9000/work-orders")));
        assertThrows(DeliveryFailed.class, () -> local.check(URI.create("http://[::1]:9000/work-orders")));
    }

    @Test
    void allowsNothingByDefault() {
        assertThrows(DeliveryFailed.class, () -> new OutboundHosts("", OutboundHostsTest::resolve).check(URI.create("https://parking.example")));
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        if (!NAMES.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(NAMES.get(host))};
    }
}
