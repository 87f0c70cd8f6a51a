package midoffice.crm.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.common.Ids;
import org.junit.jupiter.api.Test;

class PartyTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

    private final Party an = Party.of(Ids.next(), PartyKind.PERSON, "85073003328", MONDAY);

    @Test
    void an_authentic_value_counts_and_the_declared_one_stays_beside_it() {
        assertTrue(learn(PartyAttributes.STREET, "Kerkstraat", AttributeSource.DECLARED, MONDAY));
        assertTrue(learn(PartyAttributes.STREET, "Dorpsstraat", AttributeSource.NATIONAL_REGISTER, TUESDAY));

        PartyView view = an.asView();
        assertEquals("Dorpsstraat", view.value(PartyAttributes.STREET));
        assertEquals(List.of(AttributeSource.NATIONAL_REGISTER, AttributeSource.DECLARED),
                view.attributes().stream().map(PartyView.Attribute::source).toList());
    }

    @Test
    void a_lesser_source_changes_nothing_that_counts() {
        learn(PartyAttributes.STREET, "Dorpsstraat", AttributeSource.NATIONAL_REGISTER, MONDAY);
        assertFalse(learn(PartyAttributes.STREET, "Kerkstraat", AttributeSource.VERIFIED_BY_STAFF, TUESDAY));
        assertEquals("Dorpsstraat", an.value(PartyAttributes.STREET));
    }

    @Test
    void the_same_source_replaces_what_it_said_before() {
        learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.DECLARED, MONDAY);
        assertTrue(learn(PartyAttributes.EMAIL, "an.peeters@example.org", AttributeSource.DECLARED, TUESDAY));
        assertEquals(1, an.asView().attributes().size());
        assertEquals(TUESDAY, an.asView().attributes().get(0).since());
    }

    @Test
    void hearing_the_same_again_is_no_change_and_keeps_the_day_it_was_learned() {
        learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.DECLARED, MONDAY);
        assertFalse(learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.DECLARED, TUESDAY));
        assertEquals(MONDAY, an.asView().attributes().get(0).since());
    }

    @Test
    void only_registers_certify() {
        learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.VERIFIED_BY_STAFF, MONDAY);
        assertFalse(an.isCertified(PartyAttributes.EMAIL));
        learn(PartyAttributes.PHONE, "0470 12 34 56", AttributeSource.NATIONAL_REGISTER, MONDAY);
        assertTrue(an.isCertified(PartyAttributes.PHONE));
        assertFalse(an.isCertified(PartyAttributes.STREET));
    }

    @Test
    void taking_back_a_declared_value_leaves_what_others_said() {
        learn(PartyAttributes.EMAIL, "old@example.org", AttributeSource.VERIFIED_BY_STAFF, MONDAY);
        learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.DECLARED, MONDAY);
        assertFalse(an.forget(PartyAttributes.EMAIL, AttributeSource.DECLARED));
        assertEquals("old@example.org", an.value(PartyAttributes.EMAIL));
    }

    @Test
    void is_called_by_given_name_and_listed_by_family_name() {
        learn(PartyAttributes.GIVEN_NAME, "Zoë", AttributeSource.NATIONAL_REGISTER, MONDAY);
        learn(PartyAttributes.FAMILY_NAME, "D’Hondt", AttributeSource.NATIONAL_REGISTER, MONDAY);
        assertEquals("Zoë D’Hondt", an.displayName());
        assertEquals("dhondt zoe", an.sortName());
    }

    @Test
    void a_row_shows_only_the_end_of_the_number() {
        learn(PartyAttributes.FAMILY_NAME, "Peeters", AttributeSource.NATIONAL_REGISTER, MONDAY);
        assertEquals("…3328", an.asRow().identifierHint());
        assertEquals("", an.asRow().addressLine());
    }

    private boolean learn(String key, String value, AttributeSource source, Instant at) {
        return an.learn(key, value, source, "test", at);
    }
}
