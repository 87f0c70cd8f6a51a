package midoffice.crm.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Certification;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyExchange.Extract;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.ServiceContracts;
import midoffice.crm.api.ServiceContracts.Term;
import midoffice.crm.api.common.Ids;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private final Party an = Party.of(Ids.next(), PartyKind.PERSON, "85073003328", NOW);

    DisclosureTest() {
        learn(PartyAttributes.FAMILY_NAME, "Peeters", AttributeSource.NATIONAL_REGISTER);
        learn(PartyAttributes.BIRTH_DATE, "1985-07-30", AttributeSource.NATIONAL_REGISTER);
        learn(PartyAttributes.STREET, "Dorpsstraat", AttributeSource.NATIONAL_REGISTER);
        learn(PartyAttributes.EMAIL, "an@example.org", AttributeSource.DECLARED);
        learn(PartyAttributes.PHONE, "09 111 22 33", AttributeSource.DECLARED);
        learn(PartyAttributes.PHONE, "09 444 55 66", AttributeSource.VERIFIED_BY_STAFF);
    }

    @Test
    void only_what_was_agreed_is_shown_and_only_the_value_that_counts() {
        Extract extract = extract(false, read(PartyAttributes.FAMILY_NAME), read(PartyAttributes.PHONE));
        assertEquals(List.of("Peeters", "09 444 55 66"), extract.attributes().stream().map(PartyView.Attribute::value).toList());
        assertNull(extract.identifier());
        assertEquals(List.of("identifier", PartyAttributes.STREET, PartyAttributes.BIRTH_DATE, PartyAttributes.EMAIL), extract.withheld());
        assertNull(extract.deceased());
        assertNull(extract.addressSecret());
        assertEquals(30, extract.retentionDays());
    }

    @Test
    void the_number_is_shown_only_when_agreed() {
        assertEquals("85073003328", extract(false, read(ServiceContracts.IDENTIFIER)).identifier());
    }

    @Test
    void a_value_that_is_not_sure_enough_is_told_by_key_only() {
        Extract extract = extract(false, new Term(PartyAttributes.EMAIL, true, false, false, Certification.OWN_LOGIN),
                new Term(PartyAttributes.PHONE, true, false, false, Certification.PROVEN));
        assertEquals(List.of(PartyAttributes.PHONE), extract.attributes().stream().map(PartyView.Attribute::key).toList());
        assertTrue(extract.withheld().contains(PartyAttributes.EMAIL));
    }

    @Test
    void a_secret_address_needs_an_agreement_of_its_own() {
        learn(PartyAttributes.ADDRESS_SECRET, "true", AttributeSource.NATIONAL_REGISTER);
        Extract without = extract(false, read(PartyAttributes.STREET));
        assertEquals(List.of(), without.attributes());
        assertTrue(without.addressSecret());
        assertEquals(List.of("Dorpsstraat"), extract(true, read(PartyAttributes.STREET)).attributes().stream().map(PartyView.Attribute::value).toList());
        Extract name = extract(false, read(PartyAttributes.FAMILY_NAME));
        assertNull(name.addressSecret());
        assertFalse(name.withheld().contains(PartyAttributes.ADDRESS_SECRET), "that the mark is there tells that the address is secret");
    }

    @Test
    void that_somebody_died_is_told_only_to_who_may_read_the_day() {
        learn(PartyAttributes.DEATH_DATE, "2026-11-01", AttributeSource.NATIONAL_REGISTER);
        assertFalse(extract(false, read(PartyAttributes.FAMILY_NAME)).withheld().contains(PartyAttributes.DEATH_DATE));
        assertTrue(extract(false, read(PartyAttributes.DEATH_DATE)).deceased());
    }

    @Test
    void who_reads_nothing_of_such_parties_does_not_know_them() {
        Disclosure companies = new Disclosure(List.of(read(PartyAttributes.ORGANISATION_NAME)), false);
        assertFalse(companies.knows(PartyKind.PERSON));
        assertTrue(companies.knows(PartyKind.ORGANISATION));
        assertFalse(new Disclosure(List.of(new Term(PartyAttributes.PHONE, false, true, false, Certification.UNPROVEN)), false).knows(PartyKind.PERSON));
    }

    @Test
    void a_party_is_not_found_by_a_value_that_is_not_sure_enough() {
        learn(PartyAttributes.GIVEN_NAME, "Annie", AttributeSource.DECLARED);
        Disclosure sure = new Disclosure(List.of(new Term(PartyAttributes.GIVEN_NAME, false, false, true, Certification.AUTHENTIC),
                new Term(PartyAttributes.FAMILY_NAME, false, false, true, Certification.AUTHENTIC)), false);
        assertFalse(sure.finds(an, PartyAttributes.GIVEN_NAME, List.of("annie"), DAY));
        assertTrue(sure.finds(an, PartyAttributes.FAMILY_NAME, List.of("peeters"), DAY));
        assertFalse(sure.finds(an, PartyAttributes.FAMILY_NAME, List.of("peet"), DAY), "whole words only");
    }

    @Test
    void the_tag_goes_with_what_is_read_or_written_and_with_nothing_else() {
        Term email = read(PartyAttributes.EMAIL);
        Term phone = new Term(PartyAttributes.PHONE, false, true, false, Certification.UNPROVEN);
        String before = extract(false, email, phone).tag();
        learn(PartyAttributes.STREET, "Kerkstraat", AttributeSource.NATIONAL_REGISTER);
        assertEquals(before, extract(false, email, phone).tag());
        learn(PartyAttributes.PHONE, "09 777 88 99", AttributeSource.VERIFIED_BY_STAFF);
        String written = extract(false, email, phone).tag();
        assertNotEquals(before, written);
        learn(PartyAttributes.EMAIL, "an.peeters@example.org", AttributeSource.DECLARED);
        assertNotEquals(written, extract(false, email, phone).tag());
    }

    private Extract extract(boolean secretAddresses, Term... terms) {
        return new Disclosure(List.of(terms), secretAddresses).extract(an, DAY, 30);
    }

    private static Term read(String key) {
        return new Term(key, true, false, false, Certification.UNPROVEN);
    }

    private void learn(String key, String value, AttributeSource source) {
        an.learn(new Statement(key, value, source, source.usualCertification(), null, null), "test", NOW);
    }
}
