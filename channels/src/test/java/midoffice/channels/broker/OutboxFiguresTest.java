package midoffice.channels.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private Instant oldest;
    private final OutboxFigures figures = new OutboxFigures(new OutboxRepository() {
        @Override
        Optional<Instant> oldestWaiting() {
            return Optional.ofNullable(oldest);
        }

        @Override
        long count(String state) {
            return oldest == null ? 0 : 3;
        }
    }, null, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofHours(1));

    @Test
    void the_alarm_goes_when_something_waits_longer_than_it_may() {
        assertFalse(alarm());
        oldest = NOW.minus(Duration.ofHours(1));
        assertFalse(alarm(), "as long as it may is no alarm");
        oldest = NOW.minus(Duration.ofHours(1)).minusSeconds(1);
        assertTrue(alarm());
        assertEquals(3, figures.last().failed());
        oldest = null;
        assertFalse(alarm());
    }

    @Test
    void a_clock_that_is_ahead_makes_no_lag() {
        oldest = NOW.plusSeconds(5);
        assertFalse(alarm());
        assertEquals(Duration.ZERO, figures.last().lag());
    }

    private boolean alarm() {
        figures.refresh();
        return figures.isAlarm();
    }
}
