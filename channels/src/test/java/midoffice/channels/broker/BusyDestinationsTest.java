package midoffice.channels.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BusyDestinationsTest {

    @Test
    void namesADestinationAsLongAsItsPlacesAreTaken() {
        BusyDestinations busy = new BusyDestinations(2);
        busy.enter("backoffice:parking");
        busy.enter("mail");
        assertEquals(Set.of(), busy.full());

        busy.enter("backoffice:parking");
        assertEquals(Set.of("backoffice:parking"), busy.full());

        busy.leave("backoffice:parking");
        assertEquals(Set.of(), busy.full());
    }
}
