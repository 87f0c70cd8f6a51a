package midoffice.crm.api.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstablishmentNumberTest {

    @Test
    void is_read_and_written_with_dots() {
        assertEquals("2.000.000.339", EstablishmentNumber.parse(" 2.000.000.339 ").orElseThrow().formatted());
        assertEquals("2000000339", EstablishmentNumber.parse("2000 000 339").orElseThrow().digits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2.000.000.338", "0200.065.765", "9.000.006.626", "200000033", "20000003390", "2.000.000.33x"})
    void is_refused_when_it_is_none(String text) {
        assertTrue(EstablishmentNumber.parse(text).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new EstablishmentNumber(text));
    }
}
