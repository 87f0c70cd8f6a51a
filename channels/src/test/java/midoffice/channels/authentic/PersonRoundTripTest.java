package midoffice.channels.authentic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.RelationKind;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRecord;
import midoffice.crm.api.spi.SourceRecord.Related;
import midoffice.crm.api.spi.SourceRecord.Value;
import midoffice.crm.api.spi.SourceRequest;
import org.junit.jupiter.api.Test;

/** From a question about a person to what crm learns, over HTTP. */
class PersonRoundTripTest {

    @Test
    void a_person_becomes_values_with_their_days_and_relations() {
        try (SourceServer source = new SourceServer(SourceServer.xml(request ->
                Samples.answer(MagdaService.GIVE_PERSON, Samples.reference(request), Samples.person())))) {
            SourceRecord record = fetch(source).orElseThrow();

            LocalDate birth = LocalDate.of(1991, 7, 4);
            LocalDate moved = LocalDate.of(2020, 2, 29);
            assertEquals(Samples.TEST_PERSON, record.identifier());
            assertEquals(Set.of(new Value(PartyAttributes.GIVEN_NAME, "Leen", birth, null),
                    new Value(PartyAttributes.FAMILY_NAME, "Van den Broucke-Ó", birth, null), new Value(PartyAttributes.SEX, "F", null, null),
                    new Value(PartyAttributes.NATIONALITY, "Belg", birth, null), new Value(PartyAttributes.BIRTH_DATE, "1991-07", null, null),
                    new Value(PartyAttributes.BIRTH_PLACE, "Lyon (Frankrijk)", null, null),
                    new Value(PartyAttributes.CIVIL_STATUS, "Gehuwd", LocalDate.of(2015, 6, 1), null),
                    new Value(PartyAttributes.STREET, "Kaaiplein", moved, null), new Value(PartyAttributes.HOUSE_NUMBER, "3", moved, null),
                    new Value(PartyAttributes.POSTCODE, "9099", moved, null), new Value(PartyAttributes.MUNICIPALITY, "Waterlinde", moved, null),
                    new Value(PartyAttributes.NIS_CODE, "44999", moved, null), new Value(PartyAttributes.COUNTRY, "BE", moved, null)),
                    Set.copyOf(record.values()));
            assertEquals(List.of(new Related(RelationKind.PARTNER, "90670112372", "Tom Maes", LocalDate.of(2015, 6, 1), null),
                    new Related(RelationKind.CHILD, "16610212327", null, LocalDate.of(2016, 1, 2), null)), record.relations());
            assertTrue(record.complete().contains(PartyAttributes.BOX), "an address without a box says that there is none");
            assertTrue(record.complete().contains(PartyAttributes.DEATH_DATE), "a resident without an act of death lives");
        }
    }

    @Test
    void the_question_says_who_asks_and_why() {
        try (SourceServer source = new SourceServer(SourceServer.xml(request ->
                Samples.answer(MagdaService.GIVE_PERSON, Samples.reference(request), Samples.person())))) {
            fetch(source);
            fetch(source);

            String asked = source.requests().get(0);
            assertTrue(asked.contains("<Identificatie>stad.example/middenkantoor</Identificatie>"), asked);
            assertTrue(asked.contains("<Hoedanigheid>1300</Hoedanigheid>"), asked);
            assertTrue(asked.contains("<OrganisatieEenheid>burgerzaken</OrganisatieEenheid>"), asked);
            assertTrue(asked.contains("<Naam>Doel</Naam><Waarde>Verhuizing behandelen</Waarde>"), asked);
            assertTrue(asked.contains("<Naam>Rechtsgrond</Naam><Waarde>Wet van 19 juli 1991</Waarde>"), asked);
            assertTrue(asked.contains("<Naam>Dossier</Naam><Waarde>D-2026-17</Waarde>"), asked);
            assertFalse(Samples.reference(asked).equals(Samples.reference(source.requests().get(1))), "every call has a reference of its own");
        }
    }

    @Test
    void nobody_is_asked_without_a_reason() {
        try (SourceServer source = new SourceServer(SourceServer.xml(request -> ""))) {
            SourceRequest silent = new SourceRequest("els.desmet", null, " ", "Wet van 19 juli 1991", null);
            assertEquals("source-purpose", assertThrows(SourceFailure.class, () -> register(source).fetch(Samples.TEST_PERSON, silent)).code());
            assertEquals(List.of(), source.requests());
        }
    }

    @Test
    void test_numbers_and_bis_numbers_have_their_own_way() {
        Magda configured = new Magda(Optional.of(Samples.settings(java.net.URI.create("http://127.0.0.1:1/"))), java.time.Clock.systemUTC());
        NationalRegister strict = new NationalRegister(configured, java.time.Clock.systemUTC(), false);
        NationalRegister lenient = new NationalRegister(configured, java.time.Clock.systemUTC(), true);
        SocialSecurityRegister social = new SocialSecurityRegister(configured, java.time.Clock.systemUTC(), false);

        assertFalse(strict.covers(PartyKind.PERSON, Samples.TEST_PERSON));
        assertTrue(lenient.covers(PartyKind.PERSON, Samples.TEST_PERSON));
        assertFalse(lenient.covers(PartyKind.ORGANISATION, Samples.TEST_PERSON));
        assertTrue(strict.covers(PartyKind.PERSON, "84031295087"));
        assertFalse(strict.covers(PartyKind.PERSON, "84431295003"), "a bis number is of the other register");
        assertTrue(social.covers(PartyKind.PERSON, bis()));
        assertFalse(strict.covers(PartyKind.PERSON, bis()));
        assertEquals("source-number", assertThrows(SourceFailure.class, () -> strict.fetch("84031295088", Samples.WHY)).code());
    }

    @Test
    void without_configuration_there_is_no_source() {
        NationalRegister none = new NationalRegister(new Magda(Optional.empty(), null), java.time.Clock.systemUTC(), true);
        assertFalse(none.covers(PartyKind.PERSON, Samples.TEST_PERSON));
        assertEquals("source-absent", assertThrows(SourceFailure.class, () -> none.fetch(Samples.TEST_PERSON, Samples.WHY)).code());
    }

    private static String bis() {
        long body = 844312950L;
        return body + "%02d".formatted(97 - body % 97);
    }

    private static Optional<SourceRecord> fetch(SourceServer source) {
        return register(source).fetch(Samples.TEST_PERSON, Samples.WHY);
    }

    private static NationalRegister register(SourceServer source) {
        return new NationalRegister(new Magda(Optional.of(Samples.settings(source.url())), java.time.Clock.systemUTC()), java.time.Clock.systemUTC(), true);
    }
}
