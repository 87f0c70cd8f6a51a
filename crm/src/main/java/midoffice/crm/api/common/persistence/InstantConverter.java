package midoffice.crm.api.common.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Stores an instant as DATETIME(6) in UTC, in every entity of a persistence unit that lists this class.
 *
 * <p>EclipseLink 4.0 knows no {@link Instant} and would serialise it. Its way for local times goes through {@link Timestamp}, which moves
 * with the time zone of the server's Java and pushes an hour of the last Sunday of March into the next. So the value is written as text,
 * which the database takes as it stands, and read as the local time that the driver gives: two types, hence {@code Object}.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {

    private static final DateTimeFormatter COLUMN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : COLUMN.format(instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    @Override
    public Instant convertToEntityAttribute(Object column) {
        if (column == null) {
            return null;
        }
        LocalDateTime utc = column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column;
        return utc.toInstant(ZoneOffset.UTC);
    }
}
