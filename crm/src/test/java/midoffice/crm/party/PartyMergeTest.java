package midoffice.crm.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.common.Ids;
import midoffice.crm.matrix.Sight;
import org.junit.jupiter.api.Test;

/** A party that stands for another one shows what is known of both, and nothing of the other is stored with it. */
class PartyMergeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private final Party kept = Party.of(Ids.next(), PartyKind.PERSON, "85073003328", NOW);
    private final Party other = Party.of(Ids.next(), PartyKind.PERSON, null, NOW);

    private static void say(Party party, String key, String value, AttributeSource source) {
        party.learn(new Statement(key, value, source, source.usualCertification(), null, null), "test", NOW);
    }

    @Test
    void both_are_shown_the_surest_first_and_after_unmerging_each_its_own() {
        say(kept, PartyAttributes.FAMILY_NAME, "Peeters", AttributeSource.NATIONAL_REGISTER);
        say(other, PartyAttributes.FAMILY_NAME, "Peters", AttributeSource.DEPARTMENT);
        say(other, PartyAttributes.EMAIL, "an@example.org", AttributeSource.DEPARTMENT);

        other.mergeInto(kept.id());
        kept.standFor(List.of(other));
        assertEquals("Peeters", kept.value(PartyAttributes.FAMILY_NAME, DAY));
        assertEquals("an@example.org", kept.asView(DAY, Sight.ALL).value(PartyAttributes.EMAIL));
        assertEquals(3, kept.asView(DAY, Sight.ALL).attributes().size());

        other.mergeInto(null);
        kept.standFor(List.of());
        assertEquals("", kept.value(PartyAttributes.EMAIL, DAY));
        assertEquals("an@example.org", other.value(PartyAttributes.EMAIL, DAY));
    }

    @Test
    void a_new_number_keeps_the_former_one_findable() {
        kept.renumber("84031295087", AttributeSource.NATIONAL_REGISTER, "test", NOW);
        assertEquals("84031295087", kept.identifier());
        assertTrue(kept.values(PartyAttributes.FORMER_NUMBER).toList().contains("85073003328"));
    }

    @Test
    void who_has_no_number_has_no_hint_of_one() {
        assertEquals("", other.asRow(DAY, Sight.ALL).identifierHint());
        assertEquals("", other.asView(DAY, Sight.ALL).identifier());
    }
}
