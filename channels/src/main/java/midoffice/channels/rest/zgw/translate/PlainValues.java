package midoffice.channels.rest.zgw.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import midoffice.channels.rest.zgw.dictionary.WireType.Kind;
import midoffice.crm.api.common.BelgianCalendar;

/** Single values in the forms of the standard: ISO 8601 for dates, times and durations. */
final class PlainValues {

    private static final Pattern DURATION = Pattern.compile(
            "P(?!$)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");

    private PlainValues() {
    }

    /** @return the value in the form in which it is kept here, empty when it is none of that kind */
    static Optional<JsonNode> read(Kind kind, JsonNode sent) {
        return switch (kind) {
            case STRING, BASE64 -> sent.isTextual() ? Optional.of(sent) : sent.isNumber() ? text(sent.asText()) : Optional.empty();
            case URI -> sent.isTextual() && isUri(sent.textValue()) ? Optional.of(sent) : Optional.empty();
            case INTEGER -> integer(sent);
            case DECIMAL -> decimal(sent);
            case BOOLEAN -> bool(sent);
            case DATE -> sent.isTextual() ? date(sent.textValue()) : Optional.empty();
            case DATETIME -> sent.isTextual() ? moment(sent.textValue()) : Optional.empty();
            case DURATION -> sent.isTextual() && DURATION.matcher(sent.textValue()).matches() ? Optional.of(sent) : Optional.empty();
            case UUID -> sent.isTextual() ? uuid(sent.textValue()) : Optional.empty();
            case GEOMETRY -> sent.isObject() ? Optional.of(sent) : Optional.empty();
            case JSON -> Optional.of(sent);
            case BINARY -> Optional.empty();
        };
    }

    private static boolean isUri(String text) {
        try {
            return URI.create(text).getScheme() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<JsonNode> text(String text) {
        return Optional.of(TextNode.valueOf(text));
    }

    private static Optional<JsonNode> integer(JsonNode sent) {
        try {
            if (sent.isNumber() || sent.isTextual()) {
                return Optional.of(LongNode.valueOf(new BigDecimal(sent.asText()).longValueExact()));
            }
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> decimal(JsonNode sent) {
        try {
            return sent.isNumber() || sent.isTextual() && sent.textValue().length() < 40
                    ? Optional.of(DecimalNode.valueOf(new BigDecimal(sent.asText()))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> bool(JsonNode sent) {
        if (sent.isBoolean()) {
            return Optional.of(sent);
        }
        return sent.isTextual() && sent.textValue().toLowerCase(java.util.Locale.ROOT).matches("true|false")
                ? Optional.of(BooleanNode.valueOf(Boolean.parseBoolean(sent.textValue()))) : Optional.empty();
    }

    private static Optional<JsonNode> date(String sent) {
        try {
            return text(LocalDate.parse(sent).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day alone is its beginning here; a time without a zone is meant here. */
    private static Optional<JsonNode> moment(String sent) {
        ZoneId here = BelgianCalendar.ZONE;
        String said = sent.replace(' ', 'T');
        try {
            if (said.length() == 10) {
                return text(LocalDate.parse(said).atStartOfDay(here).toInstant().toString());
            }
            boolean zoned = said.endsWith("Z") || said.endsWith("z") || said.lastIndexOf('+') > 10 || said.lastIndexOf('-') > 10;
            Instant instant = zoned ? OffsetDateTime.parse(said).toInstant() : LocalDateTime.parse(said).atZone(here).toInstant();
            return text(instant.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> uuid(String sent) {
        try {
            return text(UUID.fromString(sent).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
