package midoffice.channels.rest.broker;

import jakarta.json.Json;
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

/**
 * A status report as it comes in, read by hand so that each mistake is told by field. Fields that are not known are passed over.
 *
 * @param answer null when absent
 * @param at     null when absent
 */
record StatusMessage(String messageId, String status, String answer, Instant at) {

    private static final int LIMIT = 64 * 1024;

    /**
     * @throws ClientErrorException 413 when there is more than 64 kB
     * @throws DomainException.Invalid {@code json-unreadable}, or naming the field {@code required}, {@code not-a-text}, {@code date-invalid}
     */
    static StatusMessage read(InputStream body) {
        JsonObject json = parse(limited(body));
        return new StatusMessage(required(json, "messageId"), required(json, "status"), text(json, "answer"), moment(json, "at"));
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

    private static JsonObject parse(byte[] bytes) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            JsonValue value = reader.readValue();
            if (value.getValueType() != JsonValue.ValueType.OBJECT) {
                throw new DomainException.Invalid("body", "json-unreadable", "The body must be a JSON object.");
            }
            return value.asJsonObject();
        } catch (JsonException malformed) {
            throw new DomainException.Invalid("body", "json-unreadable", "The body is no JSON.");
        }
    }

    private static String required(JsonObject json, String field) {
        String value = text(json, field);
        if (value == null || value.isBlank()) {
            throw new DomainException.Invalid(field, "required", "Give " + field + ".");
        }
        return value;
    }

    private static String text(JsonObject json, String field) {
        JsonValue value = json.get(field);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new DomainException.Invalid(field, "not-a-text", field + " must be a text.");
    }

    private static Instant moment(JsonObject json, String field) {
        String value = text(json, field);
        try {
            return value == null ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException malformed) {
            throw new DomainException.Invalid(field, "date-invalid", field + " must be a date and time with zone, such as 2026-11-23T10:00:00Z.");
        }
    }
}
