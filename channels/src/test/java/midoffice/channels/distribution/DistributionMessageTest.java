package midoffice.channels.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.channels.broker.DeliveryFailed;
import midoffice.channels.broker.OutboxMessage;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Certification;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyExchange.Extract;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyLinks.Link;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import org.junit.jupiter.api.Test;

class DistributionMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final PartyId PARTY = new PartyId(Ids.next());

    @Test
    void a_message_says_what_the_contract_gives_and_no_more() {
        UUID link = Ids.next();
        UUID event = Ids.next();
        DistributionMessage message = DistributionMessage.of(new OutboxMessage(Ids.next(), event, "party:parking", "{\"link\":\"" + link
                + "\",\"type\":\"changed\",\"version\":\"4\",\"changed\":\"person.deathDate,person.phone\",\"other\":\"\"}", NOW, 0));
        Extract extract = new Extract(PARTY, PartyKind.PERSON, null, List.of(new PartyView.Attribute(PartyAttributes.PHONE, "09 111 22 33",
                AttributeSource.DEPARTMENT, Certification.UNPROVEN, NOW, LocalDate.parse("2026-11-01"))), List.of("identifier"), null, null, 30, "tag");
        JsonObject body = message.body("https://city/parties", new OutOfStep(link, "parking", "P-1", PARTY, 4, null, null, NOW), extract);
        assertEquals(event.toString(), body.getString("id"));
        assertEquals("party.changed", body.getString("type"));
        JsonObject data = body.getJsonObject("data");
        assertEquals("[\"person.phone\"]", data.getJsonArray("changed").toString(), "that somebody died is not told by the list of changes either");
        assertEquals(4, data.getInt("version"));
        assertEquals("P-1", data.getString("key"));
        assertFalse(data.containsKey("identifier"));
        assertFalse(data.containsKey("deceased"));
    }

    @Test
    void of_who_was_erased_nothing_is_told_but_that() {
        UUID link = Ids.next();
        DistributionMessage message = DistributionMessage.of(new OutboxMessage(Ids.next(), Ids.next(), "party:parking", "{\"link\":\"" + link
                + "\",\"type\":\"erased\",\"version\":\"5\",\"changed\":\"\",\"other\":\"\"}", NOW, 0));
        JsonObject body = message.farewell("https://city/parties", new OutOfStep(link, "parking", "P-1", PARTY, 5, null, null, NOW));
        assertEquals("party.erased", body.getString("type"));
        assertEquals(PARTY.toString(), body.getString("subject"));
        assertEquals(Set.of("system", "key", "party", "version"), body.getJsonObject("data").keySet());
    }

    @Test
    void an_answer_counts_when_it_says_a_version_that_can_be() throws DeliveryFailed {
        assertEquals(4, DistributionDelivery.taken("{\"version\":4}", 4, 6));
        assertEquals(6, DistributionDelivery.taken("{\"version\":6}", 4, 6));
        assertEquals("older-acknowledged", refusal("{\"version\":3}"));
        assertEquals("unknown-acknowledged", refusal("{\"version\":7}"));
        for (String nothing : List.of("", "OK", "[]", "{}", "{\"version\":\"4\"}", "{\"version\":4.5}", "{\"version\":99999999999999999999}")) {
            assertEquals("not-acknowledged", refusal(nothing), nothing);
        }
    }

    private static String refusal(String answer) {
        return assertThrows(DeliveryFailed.class, () -> DistributionDelivery.taken(answer, 4, 6)).code();
    }

    @Test
    void a_record_is_out_of_step_since_the_first_change_that_was_not_acknowledged() {
        LinkState state = new LinkState(new Link("parking", "P-1", PARTY));
        state.raise(NOW);
        state.raise(NOW.plusSeconds(60));
        assertEquals(NOW, state.asOutOfStep().since());
        state.acknowledge(1, NOW.plusSeconds(70));
        assertEquals(NOW, state.asOutOfStep().since());
        state.acknowledge(2, NOW.plusSeconds(80));
        assertNull(state.asOutOfStep().since());
        state.acknowledge(1, NOW.plusSeconds(90));
        assertEquals(2, state.asOutOfStep().there(), "an answer that comes late takes nothing back");
        state.raise(NOW.plusSeconds(100));
        assertEquals(NOW.plusSeconds(100), state.asOutOfStep().since());
    }
}
