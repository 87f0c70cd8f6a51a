package midoffice.crm.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.common.Ids;
import midoffice.crm.matrix.Sight;
import org.junit.jupiter.api.Test;

class PartyTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private final Party an = Party.of(Ids.next(), PartyKind.PERSON, "85073003328", MONDAY);

    @Test
    void an_authentic_value_counts_and_the_declared_one_stays_beside_it() {
        assertTrue(learn(PartyAttributes.STREET, "Kerkstraat", AttributeSource.DECLARED, MONDAY));
        assertTrue(learn(PartyAttributes.STREET, "Dorpsstraat", AttributeSource.NATIONAL_REGISTER, TUESDAY));

        PartyView view = an.asView(DAY, Sight.ALL);
        assertEquals("Dorpsstraat", view.value(PartyAttributes.STREET));
        assertEquals(List.of(AttributeSource.NATIONAL_REGISTER, AttributeSource.DECLARED),
                view.attributes().stream().map(PartyView.Attribute::source).toList());
    }

    @Test
    void a_lesser_source_changes_nothing_that_counts() {
        learn(PartyAttributes.STREET, "Dorpsstraat", AttributeSource.NATIONAL_REGISTER, MONDAY);
        assertFalse(learn(PartyAttributes.STREET, "Kerkstraat", AttributeSource.VERIFIED_BY_STAFF, TUESDAY));
        assertEquals("Dorpsstraat", an.value(PartyAttributes.STREET, DAY));
    }

    @Test
    void the_same_source_replaces_what_it_said_before() {
        learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.DECLARED, MONDAY);
        assertTrue(learn(PartyAttributes.EMAIL, "an.peeters@example.org", AttributeSource.DECLARED, TUESDAY));
        assertEquals(1, an.asView(DAY, Sight.ALL).attributes().size());
        assertEquals(TUESDAY, an.asView(DAY, Sight.ALL).attributes().get(0).since());
    }

    @Test
    void hearing_the_same_again_is_no_change_and_keeps_the_day_it_was_learned() {
        learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.DECLARED, MONDAY);
        assertFalse(learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.DECLARED, TUESDAY));
        assertEquals(MONDAY, an.asView(DAY, Sight.ALL).attributes().get(0).since());
    }

    @Test
    void only_registers_certify() {
        learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.VERIFIED_BY_STAFF, MONDAY);
        assertFalse(an.isCertified(PartyAttributes.EMAIL, DAY));
        learn(PartyAttributes.PHONE, "0470 12 34 56", AttributeSource.NATIONAL_REGISTER, MONDAY);
        assertTrue(an.isCertified(PartyAttributes.PHONE, DAY));
        assertFalse(an.isCertified(PartyAttributes.STREET, DAY));
    }

    @Test
    void taking_back_a_declared_value_leaves_what_others_said() {
        learn(PartyAttributes.EMAIL, "old@example.org", AttributeSource.VERIFIED_BY_STAFF, MONDAY);
        learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.DECLARED, MONDAY);
        assertFalse(an.forget(PartyAttributes.EMAIL, AttributeSource.DECLARED, "test", TUESDAY));
        assertEquals("old@example.org", an.value(PartyAttributes.EMAIL, DAY));
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
        assertEquals("…3328", an.asRow(DAY, Sight.ALL).identifierHint());
        assertEquals("", an.asRow(DAY, Sight.ALL).addressLine());
    }

    @Test
    void a_secret_address_is_seen_only_by_who_may_see_secret_ones() {
        learn(PartyAttributes.FAMILY_NAME, "Peeters", AttributeSource.NATIONAL_REGISTER, MONDAY);
        learn(PartyAttributes.STREET, "Dorpsstraat", AttributeSource.NATIONAL_REGISTER, MONDAY);
        Sight some = sight(DataCategory.IDENTITY, DataCategory.ADDRESS);
        assertEquals("Dorpsstraat", an.asView(DAY, some).value(PartyAttributes.STREET));
        learn(PartyAttributes.ADDRESS_SECRET, "true", AttributeSource.NATIONAL_REGISTER, TUESDAY);

        PartyView seen = an.asView(DAY, some);
        assertEquals("", seen.value(PartyAttributes.STREET));
        assertTrue(seen.addressSecret());
        assertTrue(seen.withheld().contains(DataCategory.SECRET_ADDRESS));
        assertEquals("", an.asRow(DAY, Sight.ALL).addressLine(), "a list shows it to nobody");
        Sight more = sight(DataCategory.IDENTITY, DataCategory.ADDRESS, DataCategory.SECRET_ADDRESS);
        assertEquals("Dorpsstraat", an.asView(DAY, more).value(PartyAttributes.STREET));
    }

    @Test
    void what_is_not_given_is_withheld_and_said_to_be() {
        learn(PartyAttributes.FAMILY_NAME, "Peeters", AttributeSource.NATIONAL_REGISTER, MONDAY);
        learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.DECLARED, MONDAY);
        PartyView seen = an.asView(DAY, sight(DataCategory.IDENTITY));
        assertEquals(Set.of(DataCategory.CONTACT, DataCategory.NATIONAL_NUMBER), seen.withheld());
        assertEquals("…3328", seen.identifier());
        assertEquals(List.of(PartyAttributes.FAMILY_NAME), seen.attributes().stream().map(PartyView.Attribute::key).toList());
    }

    @Test
    void the_dead_are_flagged() {
        assertFalse(an.asView(DAY, Sight.ALL).deceased());
        learn(PartyAttributes.DEATH_DATE, "2026-11-20", AttributeSource.NATIONAL_REGISTER, MONDAY);
        assertTrue(an.asView(DAY, Sight.ALL).deceased());
    }

    private static Sight sight(DataCategory... categories) {
        return new Sight(Map.of(Entitlement.CONSULT, Set.of(categories)), Map.of());
    }

    private boolean learn(String key, String value, AttributeSource source, Instant at) {
        return an.learn(new Statement(key, value, source, source.usualCertification(), null, null), "test", at);
    }
}
