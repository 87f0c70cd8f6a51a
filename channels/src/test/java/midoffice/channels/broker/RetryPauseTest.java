package midoffice.channels.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPauseTest {

    private final RetryPause pause = new RetryPause(Duration.ofSeconds(2), 3, Duration.ofMinutes(15));

    @Test
    void growsThreefoldUntilTheCap() {
        List<Long> seconds = IntStream.rangeClosed(1, 9).mapToObj(attempt -> pause.after(attempt).toSeconds()).toList();

        assertEquals(List.of(2L, 6L, 18L, 54L, 162L, 486L, 900L, 900L, 900L), seconds);
    }

    @Test
    void staysAtTheCapHoweverOftenItFailed() {
        assertEquals(Duration.ofMinutes(15), pause.after(Integer.MAX_VALUE));
    }

    @Test
    void canBeConstant() {
        assertEquals(Duration.ofSeconds(5), new RetryPause(Duration.ofSeconds(5), 1, Duration.ofMinutes(1)).after(Integer.MAX_VALUE));
    }

    @Test
    void refusesPausesThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> new RetryPause(Duration.ZERO, 3, Duration.ofMinutes(1)));
        assertThrows(IllegalArgumentException.class, () -> new RetryPause(Duration.ofMinutes(2), 3, Duration.ofMinutes(1)));
        assertThrows(IllegalArgumentException.class, () -> new RetryPause(Duration.ofSeconds(2), 0, Duration.ofMinutes(1)));
    }
}
