package midoffice.channels.rest.open311;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ws.rs.core.AbstractMultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import midoffice.complaints.api.Reports.FileReport;
import midoffice.crm.api.common.Language;
import org.junit.jupiter.api.Test;

class PostedTest {

    private static final long NOW = 1_800_000_000L;

    @Test
    void the_same_from_the_same_device_has_the_same_key() {
        assertEquals(command("device_id", "d", NOW).key(), command("device_id", "d", NOW + 60).key());
        assertNotEquals(command("device_id", "d", NOW).key(), command("device_id", "e", NOW).key());
        assertNotEquals(command("device_id", "d", NOW).key(), command("account_id", "d", NOW).key());
    }

    @Test
    void a_try_in_the_next_window_still_finds_the_first() {
        assertEquals(command("device_id", "d", NOW).key(), command("device_id", "d", NOW + Posted.WINDOW_SECONDS).more().earlierKey());
        FileReport later = command("device_id", "d", NOW + 2 * Posted.WINDOW_SECONDS);
        assertNotEquals(command("device_id", "d", NOW).key(), later.key());
        assertNotEquals(command("device_id", "d", NOW).key(), later.more().earlierKey());
    }

    @Test
    void who_says_nothing_of_itself_files_anew_each_time() {
        assertNotEquals(command("description", "x", NOW).key(), command("description", "x", NOW).key());
        assertNull(command("description", "x", NOW).more().earlierKey());
    }

    @Test
    void xml_has_no_character_that_xml_forbids() {
        assertEquals("a\uFFFDb\uFFFDc\n\uFFFD\uD83D\uDE00", Body.allowed("a\u0000b\u000Bc\n\uD800\uD83D\uDE00"));
        String xml = new String(Body.list("r", "i", List.of(Body.object("t", "<&\u0001"))).bytes(Format.XML), StandardCharsets.UTF_8);
        assertEquals("<?xml version=\"1.0\" encoding=\"UTF-8\"?><r><i><t>&lt;&amp;\uFFFD</t></i></r>", xml.replace("'", "\""));
    }

    private static FileReport command(String field, String value, long at) {
        Form form = new Form();
        form.putSingle("service_code", "put");
        form.putSingle("lat", "51.03");
        form.putSingle("long", "3.65");
        form.putSingle(field, value);
        return new Posted(form).command("client", null, at, Language.NL);
    }

    private static final class Form extends AbstractMultivaluedMap<String, String> {
        Form() {
            super(new LinkedHashMap<>());
        }
    }
}
