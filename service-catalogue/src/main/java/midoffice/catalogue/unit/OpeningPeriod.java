package midoffice.catalogue.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import midoffice.catalogue.api.Units.Hours;

/** One period in which a site is open, every week again. */
@Embeddable
public class OpeningPeriod {

    @Enumerated(EnumType.STRING)
    @Column(name = "day")
    private DayOfWeek day;

    @Column(name = "from_time")
    private LocalTime from;

    @Column(name = "until_time")
    private LocalTime until;

    protected OpeningPeriod() {
    }

    static OpeningPeriod of(Hours hours) {
        OpeningPeriod period = new OpeningPeriod();
        period.day = hours.day();
        period.from = hours.from();
        period.until = hours.until();
        return period;
    }

    Hours view() {
        return new Hours(day, from, until);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpeningPeriod that && day == that.day && Objects.equals(from, that.from)
                && Objects.equals(until, that.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(day, from, until);
    }
}
