package midoffice.channels.rest.crm;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.common.Violation;

/** What a client wants to write, read by hand so that each mistake is told by key. */
final class Changes {

    private static final int LIMIT = 64 * 1024;

    private Changes() {
    }

    /**
     * @return values by key; null to take back
     * @throws ClientErrorException    413 when there is more than 64 kB
     * @throws DomainException.Invalid {@code json-unreadable}, {@code required}, {@code not-a-text}
     */
    static Map<String, String> read(InputStream body) {
        JsonValue attributes = object(body).get("attributes");
        if (attributes == null || attributes.getValueType() != ValueType.OBJECT || attributes.asJsonObject().isEmpty()) {
            throw new DomainException.Invalid("attributes", "required", "Give an object of attributes by key.");
        }
        Map<String, String> values = new HashMap<>();
        List<Violation> wrong = new ArrayList<>();
        attributes.asJsonObject().forEach((key, value) -> {
            if (value instanceof JsonString text) {
                values.put(key, text.getString());
            } else if (value.getValueType() == ValueType.NULL) {
                values.put(key, null);
            } else {
                wrong.add(new Violation(key, "not-a-text", key + " must be a text or null."));
            }
        });
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid("not-a-text", "Attributes must be texts", wrong);
        }
        return values;
    }

    private static JsonObject object(InputStream body) {
        try (JsonReader reader = JsonKit.reader(new ByteArrayInputStream(limited(body)))) {
            JsonValue value = reader.readValue();
            if (value.getValueType() != ValueType.OBJECT) {
                throw new DomainException.Invalid("body", "json-unreadable", "The body must be a JSON object.");
            }
            return value.asJsonObject();
        } catch (JsonException malformed) {
            throw new DomainException.Invalid("body", "json-unreadable", "The body is no JSON.");
        }
    }

    private static byte[] limited(InputStream body) {
        try {
            byte[] bytes = body == null ? new byte[0] : body.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
