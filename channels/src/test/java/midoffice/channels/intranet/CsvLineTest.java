package midoffice.channels.intranet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void plainFieldsStandBetweenSemicolons() {
        assertEquals("2026-000123;An Peeters;;\r\n", CsvLine.of("2026-000123", "An Peeters", null, ""));
    }

    @Test
    void whatWouldBreakTheLineIsQuoted() {
        assertEquals("\"a;b\";\"say \"\"hi\"\"\";\"two\r\nlines\"\r\n", CsvLine.of("a;b", "say \"hi\"", "two\r\nlines"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+32 9 123", "-1", "@SUM(A1)", "  =1+1", "\u00A0=1+1", "\uFF1D1+1"})
    void noValueIsAFormula(String typed) {
        assertEquals("'" + typed + "\r\n", CsvLine.of(typed));
    }

    @Test
    void aFormulaBehindATabIsQuotedAndNoFormula() {
        assertEquals("\"'\t=cmd|' /C calc'!A0\"\r\n", CsvLine.of("\t=cmd|' /C calc'!A0"));
    }
}
