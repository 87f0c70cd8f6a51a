package midoffice.channels.notification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChannelFilterTest {

    private static final Map<String, String> SAID = Map.of("bronorganisatie", "000000000", "zaaktype", "https://city.example/t/1");

    @Test
    void without_filters_everything_on_the_channel_fits_and_nothing_of_another() {
        ChannelFilter all = new ChannelFilter(Map.of(), "zaken");
        assertTrue(all.fits("zaken", SAID));
        assertFalse(all.fits("documenten", SAID));
    }

    @Test
    void all_filters_must_fit() {
        assertTrue(new ChannelFilter(SAID_AS_FILTER, "zaken").fits("zaken", SAID));
        assertFalse(new ChannelFilter(Map.of("bronorganisatie", "000000000", "zaaktype", "https://city.example/t/2"), "zaken")
                .fits("zaken", SAID));
        assertFalse(new ChannelFilter(Map.of("catalogus", "x"), "zaken").fits("zaken", SAID), "what is not said fits nothing");
    }

    @Test
    void a_star_fits_every_value() {
        assertTrue(new ChannelFilter(Map.of("zaaktype", "*"), "zaken").fits("zaken", SAID));
    }

    @Test
    void a_subscription_to_two_channels_wants_both_and_does_not_tell_its_secret() {
        SubscriptionView both = new SubscriptionView(UUID.randomUUID(), 1, "https://receiver.example/", "Bearer very-secret",
                List.of(new ChannelFilter(Map.of(), "zaken"), new ChannelFilter(Map.of(), "besluiten")));
        assertTrue(both.wants(new Notification("besluiten", UUID.randomUUID(), Map.of(), "{}")));
        assertFalse(both.wants(new Notification("documenten", UUID.randomUUID(), Map.of(), "{}")));
        assertFalse(both.toString().contains("very-secret"));
    }

    private static final Map<String, Object> SAID_AS_FILTER = Map.copyOf(SAID);
}
