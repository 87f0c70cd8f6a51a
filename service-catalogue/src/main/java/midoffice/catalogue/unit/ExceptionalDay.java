package midoffice.catalogue.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import midoffice.catalogue.api.Units.OpeningException;

/** A day on which a site keeps other hours, or none. */
@Embeddable
public class ExceptionalDay {

    @Column(name = "day")
    private LocalDate day;

    @Column(name = "from_time")
    private LocalTime from;

    @Column(name = "until_time")
    private LocalTime until;

    @Column(name = "reason")
    private String reason;

    protected ExceptionalDay() {
    }

    static ExceptionalDay of(OpeningException exception) {
        ExceptionalDay exceptional = new ExceptionalDay();
        exceptional.day = exception.day();
        exceptional.from = exception.from();
        exceptional.until = exception.until();
        exceptional.reason = exception.reason();
        return exceptional;
    }

    OpeningException view() {
        return new OpeningException(day, from, until, reason);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExceptionalDay that && day.equals(that.day) && Objects.equals(from, that.from)
                && Objects.equals(until, that.until) && Objects.equals(reason, that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(day, from, until, reason);
    }
}
