package midoffice.crm.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.party.PartyQuery.Alternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyQueryTest {

    @Test
    void every_word_of_a_name_must_match_a_beginning() {
        assertEquals(List.of("peet", "zoe"), PartyQuery.of(" Peet  Zoë ").parts().stream()
                .map(p -> p.alternatives().get(0).text()).toList());
        assertTrue(PartyQuery.of("Peet").parts().get(0).alternatives().get(0).prefix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0470/12.34.56", "+32 470 12 34 56", "0032470123456", "+32 (0)470 12 34 56", "0470 12 34 56"})
    void a_telephone_number_is_one_however_written(String typed) {
        assertEquals(new Alternative(SearchTerm.Kind.PHONE, "0470123456", true), PartyQuery.of(typed).parts().get(0).alternatives().get(1));
    }

    @Test
    void a_foreign_number_keeps_its_country() {
        assertEquals("0031612345678", SearchText.phone("+31 6 12345678"));
        assertEquals("0031612345678", SearchText.phone("0031612345678"));
    }

    @Test
    void digits_can_be_a_national_number() {
        assertEquals(new Alternative(SearchTerm.Kind.ID, "85073003328", false),
                PartyQuery.of("85.07.30-033.28").parts().get(0).alternatives().get(0));
    }

    @Test
    void a_vat_number_is_an_enterprise_number() {
        assertEquals(List.of(new Alternative(SearchTerm.Kind.COMPANY_ID, "0207500123", false)),
                PartyQuery.of("BE 0207.500.123").parts().get(0).alternatives());
    }

    @Test
    void a_mailbox_is_compared_whole() {
        assertEquals(List.of(new Alternative(SearchTerm.Kind.EMAIL, "an_peeters@example.org", false)),
                PartyQuery.of("An_Peeters@example.org").parts().get(0).alternatives());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%", "_ %", "--"})
    void nothing_to_look_for_finds_nothing(String typed) {
        assertTrue(PartyQuery.of(typed).isEmpty());
    }

    @Test
    void a_cursor_comes_back_as_it_went() {
        PartyCursor cursor = new PartyCursor("d/hondt zoe", UUID.fromString("0192f0c1-0000-7000-8000-000000000001"));
        assertEquals(cursor, PartyCursor.parse(cursor.text()));
        assertThrows(DomainException.Invalid.class, () -> PartyCursor.parse("bm9uc2Vuc2U"));
        assertThrows(DomainException.Invalid.class, () -> PartyCursor.parse("%%%"));
    }
}
