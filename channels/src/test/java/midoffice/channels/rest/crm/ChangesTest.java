package midoffice.channels.rest.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import midoffice.crm.api.common.DomainException;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void texts_are_values_and_null_takes_back() {
        Map<String, String> values = Changes.read(body("{\"attributes\":{\"person.phone\":\"09 111 22 33\",\"person.email\":null}}"));
        assertEquals("09 111 22 33", values.get("person.phone"));
        assertTrue(values.containsKey("person.email"));
        assertNull(values.get("person.email"));
    }

    @Test
    void anything_else_is_told_by_key() {
        assertEquals("person.phone", refused("{\"attributes\":{\"person.phone\":9}}"));
        for (String none : new String[] {"{}", "{\"attributes\":{}}", "{\"attributes\":[]}", "{\"attributes\":null}"}) {
            assertEquals("attributes", refused(none), none);
        }
        for (String none : new String[] {"", "[]", "\"x\"", "{\"attributes\":"}) {
            assertEquals("body", refused(none), none);
        }
    }

    private static String refused(String json) {
        return assertThrows(DomainException.Invalid.class, () -> Changes.read(body(json))).violations().get(0).field();
    }

    private static InputStream body(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
