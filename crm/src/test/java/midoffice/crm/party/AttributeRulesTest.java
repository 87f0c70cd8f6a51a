package midoffice.crm.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Parties.NewAttribute;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.common.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeRulesTest {

    @Test
    void a_party_needs_its_name() {
        assertEquals(List.of("required"), codes(PartyKind.PERSON,
                new NewAttribute(PartyAttributes.GIVEN_NAME, "An", AttributeSource.DECLARED)));
        assertEquals(List.of("required", "attribute-unknown"), codes(PartyKind.ORGANISATION, name("Peeters")));
        assertEquals(List.of(), codes(PartyKind.PERSON, name("Peeters")));
    }

    @Test
    void only_listed_attributes_are_taken_and_each_has_a_source() {
        assertEquals(List.of("attribute-unknown"), codes(PartyKind.PERSON, name("P"),
                new NewAttribute("person.religion", "x", AttributeSource.DECLARED)));
        assertEquals(List.of("required"), codes(PartyKind.PERSON, name("P"), new NewAttribute(PartyAttributes.EMAIL, "a@b.be", null)));
    }

    @ParameterizedTest
    @CsvSource({"person.email, an@example.org, true", "person.email, an@example, false", "person.email, <a@example.org>, false",
            "person.email, a b@example.org, false", "person.phone, +32 470 12 34 56, true", "person.phone, 112, false",
            "person.phone, call me maybe, false", "person.birthDate, 1985-07-30, true", "person.birthDate, 1985-02-30, false"})
    void values_have_their_form(String key, String value, boolean right) {
        assertEquals(right, AttributeRules.check(key, value).isEmpty());
    }

    @Test
    void nobody_sends_a_book() {
        assertEquals("too-long", AttributeRules.check(PartyAttributes.STREET, "x".repeat(501)).get(0).code());
        assertTrue(AttributeRules.check(PartyAttributes.STREET, "x".repeat(500)).isEmpty());
    }

    private static NewAttribute name(String value) {
        return new NewAttribute(PartyAttributes.FAMILY_NAME, value, AttributeSource.NATIONAL_REGISTER);
    }

    private static List<String> codes(PartyKind kind, NewAttribute... attributes) {
        return AttributeRules.check(kind, List.of(attributes)).stream().map(Violation::code).toList();
    }
}
