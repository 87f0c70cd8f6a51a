package midoffice.channels.rest.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import midoffice.crm.api.common.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusMessageTest {

    @Test
    void readsWhatABackOfficeSendsAndPassesOverTheRest() {
        StatusMessage message = read("""
                {"messageId": "m-1", "status": "done", "answer": "In orde", "at": "2026-11-23T11:00:00+01:00", "colour": "blue"}""");

        assertEquals(new StatusMessage("m-1", "done", "In orde", Instant.parse("2026-11-23T10:00:00Z")), message);
    }

    @Test
    void letsAnswerAndMomentBeAbsent() {
        StatusMessage message = read("{\"messageId\": \"m-1\", \"status\": \"accepted\", \"answer\": null}");

        assertNull(message.answer());
        assertNull(message.at());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"status\": \"done\"} | messageId | required",
        "{\"messageId\": \" \", \"status\": \"done\"} | messageId | required",
        "{\"messageId\": \"m\"} | status | required",
        "{\"messageId\": 1, \"status\": \"done\"} | messageId | not-a-text",
        "{\"messageId\": \"m\", \"status\": [\"done\"]} | status | not-a-text",
        "{\"messageId\": \"m\", \"status\": \"done\", \"at\": \"yesterday\"} | at | date-invalid"})
    void namesTheFieldThatIsWrong(String body, String field, String code) {
        DomainException.Invalid refusal = assertThrows(DomainException.Invalid.class, () -> read(body));

        assertEquals(field, refusal.violations().get(0).field());
        assertEquals(code, refusal.violations().get(0).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"done\"", "{\"messageId\": }", "<xml/>"})
    void refusesWhatIsNoJsonObject(String body) {
        assertEquals("json-unreadable", assertThrows(DomainException.Invalid.class, () -> read(body)).code());
    }

    @Test
    void takesAnyTagItGaveAndRefusesOthers() {
        assertEquals(7L, IfMatch.version("\"7\""));
        assertNull(IfMatch.version(null));
        assertNull(IfMatch.version("*"));
        for (String strange : new String[] {"7", "W/\"7\"", "\"seven\"", "\"7\", \"8\"", "\"99999999999999999999\""}) {
            assertThrows(DomainException.Stale.class, () -> IfMatch.version(strange), strange);
        }
    }

    private static StatusMessage read(String body) {
        return StatusMessage.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
