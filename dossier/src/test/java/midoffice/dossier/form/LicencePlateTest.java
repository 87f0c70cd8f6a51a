package midoffice.dossier.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicencePlateTest {

    @ParameterizedTest
    @CsvSource({"1-ABC-234,1-ABC-234", "1abc234,1-ABC-234", "' 1 abc 234 ',1-ABC-234", "1.abc.234,1-ABC-234",
            "abc-123,ABC-123", "ab 123 cd,AB-123-CD",
            "tü-xy 12,TU-XY-12", "W--1,W-1", "A1,A1", "ABCDEFGHIJ12,ABCDEFGHIJ12"})
    void is_written_one_way(String typed, String plate) {
        assertEquals(Optional.of(plate), LicencePlate.normalise(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1", "A", "---", "-A1-", "ABCDEFGHIJ123", "1-ABC-234'", "<script>", "АВ-123", "1_ABC"})
    void anything_else_is_none(String typed) {
        assertEquals(Optional.empty(), LicencePlate.normalise(typed));
    }

    @Test
    void the_locale_of_the_server_does_not_matter() {
        java.util.Locale before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr-TR"));
            assertEquals(Optional.of("1-IJK-234"), LicencePlate.normalise("1-ijk-234"));
        } finally {
            java.util.Locale.setDefault(before);
        }
    }
}
