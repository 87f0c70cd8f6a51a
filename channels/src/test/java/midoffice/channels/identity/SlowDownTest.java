package midoffice.channels.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowDownTest {

    private final MovingClock clock = new MovingClock();
    private final SlowDown slowDown = new SlowDown(clock);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            slowDown.failed("parking");
        }
    }

    @Test
    void fourMistakesAreFree() {
        fail(4);
        assertEquals(Duration.ZERO, slowDown.waitFor("parking"));
    }

    @Test
    void fromTheFifthOnEachMistakeDoublesTheWaitUpToAMinute() {
        fail(5);
        assertEquals(Duration.ofSeconds(1), slowDown.waitFor("parking"));
        fail(3);
        assertEquals(Duration.ofSeconds(8), slowDown.waitFor("parking"));
        fail(100);
        assertEquals(Duration.ofMinutes(1), slowDown.waitFor("parking"));
    }

    @Test
    void theWaitPasses() {
        fail(6);
        clock.pass(Duration.ofSeconds(2));
        assertEquals(Duration.ZERO, slowDown.waitFor("parking"));
    }

    @Test
    void anotherClientDoesNotWait() {
        fail(20);
        assertEquals(Duration.ZERO, slowDown.waitFor("waste"));
    }

    @Test
    void successAndAQuarterOfAnHourMakeItForget() {
        fail(20);
        slowDown.succeeded("parking");
        assertEquals(Duration.ZERO, slowDown.waitFor("parking"));
        fail(20);
        clock.pass(Duration.ofMinutes(16));
        fail(1);
        assertEquals(Duration.ZERO, slowDown.waitFor("parking"));
    }
}
