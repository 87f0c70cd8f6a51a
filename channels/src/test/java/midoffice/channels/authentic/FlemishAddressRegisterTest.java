package midoffice.channels.authentic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.spi.AddressRegister.Match;
import midoffice.crm.api.spi.AddressRegister.Registered;
import midoffice.crm.api.spi.SourceFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The address register, well and unwell. */
class FlemishAddressRegisterTest {

    private static final Address WRITTEN = new Address("Kaaipl.", "3", "2", "9099", "Waterlinde");

    private final SourceServer server = new SourceServer(json(200, matches()));
    private final FlemishAddressRegister register = new FlemishAddressRegister(Optional.of(new AddressSettings(
            URI.create(server.url().toString().replaceFirst("/api/.*", "/v2")), true, "sleutel", Duration.ofMillis(700), Duration.ofMinutes(10))),
            Clock.systemUTC());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void matches_come_best_first_and_only_addresses_count() {
        List<Match> found = register.match(WRITTEN, 5);
        assertEquals(List.of(new Match(new Registered("https://data.vlaanderen.be/id/adres/77", new Address("Kaaiplein", "3", "2", "9099", "Waterlinde"), "44999",
                "inGebruik"), 97.5), new Match(new Registered("https://data.vlaanderen.be/id/adres/78", new Address("Kaaiplein", "3", null, "9099", "Waterlinde"),
                "44999", "voorgesteld"), 61)), found);
        assertEquals(1, register.match(WRITTEN, 1).size());
        String asked = server.requests().get(0);
        assertTrue(asked.startsWith("GET /v2/adresmatch?gemeentenaam=Waterlinde&postcode=9099&straatnaam=Kaaipl.&huisnummer=3&busnummer=2 "), asked);
        assertTrue(asked.toLowerCase().contains("x-api-key: sleutel"), asked);
    }

    @Test
    void an_address_is_looked_up_once_in_a_while() {
        server.behave(json(200, address("77", "3", "97.5")));
        assertEquals("Kaaiplein", register.byId("https://data.vlaanderen.be/id/adres/77").orElseThrow().address().street());
        assertTrue(register.byId("77").isPresent());
        assertEquals(1, server.requests().size());
        assertEquals(Optional.empty(), register.byId("https://evil.example/../secret"));
        assertEquals(Optional.empty(), register.byId(null));
        assertEquals(1, server.requests().size());
    }

    @Test
    void what_is_gone_is_no_failure() {
        for (int status : new int[]{404, 410}) {
            server.behave(json(status, "{}"));
            assertEquals(Optional.empty(), register.byId("9" + status));
        }
    }

    @Test
    void bad_json_is_told() {
        for (String bad : new String[]{"<html>", "[1]", "{\"adresMatches\":", "{}", "{\"adresMatches\":{}}"}) {
            server.behave(json(200, bad));
            assertEquals("source-unreadable", assertThrows(SourceFailure.class, () -> register.match(WRITTEN, 5), bad).code());
        }
        server.behave(json(200, "{\"adresMatches\":[1,null,{},{\"identificator\":7,\"straatnaam\":\"x\"}]}"));
        assertEquals(List.of(), register.match(WRITTEN, 5));
    }

    @Test
    void a_register_that_is_asked_too_often_is_left_alone_as_long_as_it_wants() {
        server.behave((request, line) -> SourceServer.write(line, 429, "text/plain", new byte[0], "Retry-After: 120\r\n"));
        assertEquals("source-busy", failure().code());
        server.behave(json(200, matches()));
        assertEquals("source-busy", failure().code());
        assertEquals(1, server.requests().size());
    }

    @Test
    void trouble_is_tried_again_and_a_refusal_is_not() {
        server.behave(json(503, "{}"));
        assertEquals("source-http-503", failure().code());
        assertEquals(3, server.requests().size());
        server.behave(json(401, "{}"));
        SourceFailure refused = failure();
        assertEquals("source-http-401", refused.code());
        assertFalse(refused.isRetryable());
        assertEquals(4, server.requests().size());
    }

    @Test
    void a_slow_and_an_endless_answer_are_left() {
        server.behave((request, line) -> Thread.sleep(4_000));
        assertEquals("source-timeout", failure().code());
        server.behave((request, line) -> {
            line.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            byte[] block = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1_000; i++) {
                line.getOutputStream().write(block);
            }
        });
        assertEquals("source-too-large", failure().code());
    }

    @Test
    void without_an_address_there_is_no_register() {
        FlemishAddressRegister none = new FlemishAddressRegister(Optional.empty(), Clock.systemUTC());
        assertFalse(none.isAvailable());
        assertEquals("source-absent", assertThrows(SourceFailure.class, () -> none.match(WRITTEN, 5)).code());
    }

    private SourceFailure failure() {
        return assertThrows(SourceFailure.class, () -> register.match(WRITTEN, 5));
    }

    private static SourceServer.Behaviour json(int status, String body) {
        return SourceServer.status(status, "application/json", request -> body);
    }

    private static String matches() {
        String street = "{\"straatnaam\":{\"straatnaam\":{\"geografischeNaam\":{\"spelling\":\"Kaaiplein\",\"taal\":\"nl\"}}},\"score\":50}";
        return "{\"adresMatches\":[" + street + "," + address("78", null, "61").replace("inGebruik", "voorgesteld") + "," + address("77", "2", "97.5")
                + "],\"warnings\":[]}";
    }

    private static String address(String id, String box, String score) {
        return "{\"@type\":\"Adres\",\"identificator\":{\"id\":\"https://data.vlaanderen.be/id/adres/" + id + "\",\"objectId\":\"" + id + "\"},"
                + "\"gemeente\":{\"objectId\":\"44999\",\"gemeentenaam\":{\"geografischeNaam\":{\"spelling\":\"Waterlinde\",\"taal\":\"nl\"}}},"
                + "\"postinfo\":{\"objectId\":\"9099\"},\"straatnaam\":{\"objectId\":\"1\",\"straatnaam\":{\"geografischeNaam\":{\"spelling\":\"Kaaiplein\"}}},"
                + "\"huisnummer\":\"3\"," + (box == null ? "" : "\"busnummer\":\"" + box + "\",") + "\"adresStatus\":\"inGebruik\",\"score\":" + score + "}";
    }
}
