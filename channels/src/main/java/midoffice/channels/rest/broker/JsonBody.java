package midoffice.channels.rest.broker;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.JsonKit;

/** A JSON object as it comes in, read by hand so that each mistake is told by field. Fields that are not known are passed over. */
final class JsonBody {

    private static final int LIMIT = 64 * 1024;

    private final JsonObject json;

    private JsonBody(JsonObject json) {
        this.json = json;
    }

    /**
     * @throws ClientErrorException 413 when there is more than 64 kB
     * @throws DomainException.Invalid {@code json-unreadable}
     */
    static JsonBody read(InputStream body) {
        try (JsonReader reader = JsonKit.reader(new ByteArrayInputStream(limited(body)))) {
            JsonValue value = reader.readValue();
            if (value.getValueType() != JsonValue.ValueType.OBJECT) {
                throw new DomainException.Invalid("body", "json-unreadable", "The body must be a JSON object.");
            }
            return new JsonBody(value.asJsonObject());
        } catch (JsonException malformed) {
            throw new DomainException.Invalid("body", "json-unreadable", "The body is no JSON.");
        }
    }

    /** @throws DomainException.Invalid {@code required}, {@code not-a-text} */
    String required(String field) {
        String value = text(field);
        if (value == null || value.isBlank()) {
            throw new DomainException.Invalid(field, "required", "Give " + field + ".");
        }
        return value;
    }

    /** @return null when absent. @throws DomainException.Invalid {@code not-a-text} */
    String text(String field) {
        JsonValue value = json.get(field);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new DomainException.Invalid(field, "not-a-text", field + " must be a text.");
    }

    /** @return null when absent. @throws DomainException.Invalid {@code not-a-text}, {@code date-invalid} */
    Instant moment(String field) {
        return moment(field, text(field));
    }

    /** @return null for null. @throws DomainException.Invalid {@code date-invalid} */
    static Instant moment(String field, String value) {
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException malformed) {
            throw new DomainException.Invalid(field, "date-invalid", field + " must be a date and time with zone, such as 2026-11-23T10:00:00Z.");
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
