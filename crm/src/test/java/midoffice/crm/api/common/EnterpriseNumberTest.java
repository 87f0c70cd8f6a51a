package midoffice.crm.api.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseNumberTest {

    /** The check digits of 02075001 are 97 - 2075001 mod 97 = 23. */
    @ParameterizedTest
    @ValueSource(strings = {"0207.500.123", "0207500123", "BE 0207.500.123", "be0207500123", "207500123", " 0207 500 123 "})
    void reads_every_way_of_writing(String text) {
        assertEquals("0207500123", EnterpriseNumber.parse(text).orElseThrow().digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0207.500.124", "020750012", "2207500123", "NL0207500123", "", "0207-500/123"})
    void refuses_what_is_no_number(String text) {
        assertTrue(EnterpriseNumber.parse(text).isEmpty());
    }

    @Test
    void refuses_nothing_at_all() {
        assertTrue(EnterpriseNumber.parse(null).isEmpty());
    }

    @Test
    void is_printed_with_dots() {
        assertEquals("0207.500.123", new EnterpriseNumber("0207500123").formatted());
    }
}
