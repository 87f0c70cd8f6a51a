package midoffice.channels.rest.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong parameter is refused by its name. */
class ParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "abc", "", "1.5", "99999999999"})
    void refusesALimitOutOfRange(String text) {
        DomainException.Invalid refused = assertThrows(DomainException.Invalid.class, () -> Parameters.limit(text));
        assertEquals("limit", refused.violations().get(0).field());
    }

    @Test
    void takesALimitInRange() {
        assertEquals(1000, Parameters.limit(" 1000 "));
    }

    @Test
    void knowsThreeLanguages() {
        assertEquals(Language.FR, Parameters.language("fr"));
        assertEquals("lang", assertThrows(DomainException.Invalid.class, () -> Parameters.language("de")).violations().get(0).field());
    }
}
