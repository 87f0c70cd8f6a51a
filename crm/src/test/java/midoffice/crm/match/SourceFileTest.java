package midoffice.crm.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.SourceSystems.SourceFile;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.match.engine.LookupKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SourceFileTest {

    @Test
    void cells_may_hold_quotes_separators_and_line_breaks() {
        List<List<String>> rows = read("id;naam;opmerking\r\n1;\"Peeters; \"\"An\"\"\";\"twee\nregels\"\r\n\r\n2;Maes;\n");
        assertEquals(List.of(List.of("id", "naam", "opmerking"), List.of("1", "Peeters; \"An\"", "twee\nregels"), List.of("2", "Maes", "")), rows);
    }

    @Test
    void lines_are_counted_through_quoted_breaks_and_a_row_can_be_shown_as_it_came() {
        try (CsvReader csv = CsvReader.open(file("a,b\n\"x\ny\",1\n2,3\n".getBytes(StandardCharsets.UTF_8)))) {
            csv.next();
            csv.next();
            assertEquals(2, csv.line());
            assertEquals("\"x\ny\",1", csv.raw());
            csv.next();
            assertEquals(4, csv.line());
            assertNull(csv.next());
        }
    }

    @Test
    void bytes_are_read_as_utf_8_with_or_without_mark_or_else_as_windows_writes_them() {
        assertEquals(List.of(List.of("naam"), List.of("Zoë")), read("\uFEFFnaam\nZoë"));
        assertEquals(List.of(List.of("naam"), List.of("Zoë €")), read("naam\nZoë €", Charset.forName("windows-1252")));
        assertEquals(List.of(List.of("naam"), List.of("\u202Eمحمد e\u0301")), read("naam\n\u202Eمحمد e\u0301"));
    }

    @Test
    void a_quote_that_is_never_closed_is_told() {
        assertEquals("file-unreadable", assertThrows(DomainException.Invalid.class, () -> read("a;b\n1;\"x\n2;3\n")).code());
    }

    @Test
    void a_changed_header_is_refused_by_the_name_of_the_column() {
        List<String> expected = List.of("id", "naam", "postcode");
        assertEquals("postcode", field(() -> SourceHeader.mustBe(expected, List.of("id", "naam"))));
        assertEquals("gsm", field(() -> SourceHeader.mustBe(expected, List.of("id", "naam", "postcode", "gsm"))));
        assertEquals("postcode", field(() -> SourceHeader.mustBe(expected, List.of("id", "postcode", "naam"))));
        SourceHeader.mustBe(expected, expected);
    }

    @Test
    void columns_are_known_by_their_names_or_by_what_is_in_them() {
        Map<String, SourceField> guess = ColumnGuess.guess(PartyKind.PERSON, List.of("Lidnr.", "Naam", "Voornaam", "geb. datum", "Straat", "Nr", "x", "y"),
                List.of(List.of("7", "Peeters", "An", "03/07/1985", "Kerkstraat", "1", "85073003328", "9000")));
        assertEquals(Map.of("Lidnr.", SourceField.KEY, "Naam", SourceField.FAMILY_NAME, "Voornaam", SourceField.GIVEN_NAME, "geb. datum", SourceField.BIRTH_DATE,
                "Straat", SourceField.STREET, "x", SourceField.IDENTIFIER, "y", SourceField.POSTCODE), guess);
        assertEquals(SourceField.ORGANISATION_NAME, ColumnGuess.guess(PartyKind.ORGANISATION, List.of("naam"), List.of()).get("naam"));
    }

    @Test
    void what_is_wrong_is_told_and_stays_behind_but_is_not_lost() {
        Map<SourceField, String> values = Map.of(SourceField.IDENTIFIER, "85073003329", SourceField.BIRTH_DATE, "31/02/1985", SourceField.FAMILY_NAME, "x".repeat(501),
                SourceField.EMAIL, "geen", SourceField.STREET, "Kerkstraat");
        assertEquals(Set.of("insz-invalid", "date-invalid", "email-invalid", "too-long"), Set.copyOf(StagedValues.problems(PartyKind.PERSON, values, false)));
        assertEquals(Map.of(PartyAttributes.STREET, "Kerkstraat"), StagedValues.attributes(values));
        assertEquals(List.of("name-missing"), StagedValues.problems(PartyKind.PERSON, Map.of(), false));
        assertEquals(Optional.of(LocalDate.of(1985, 7, 3)), StagedValues.date("3/7/1985"));
        assertNull(Compared.row(PartyKind.PERSON, values, false)[0], "a number with wrong check digits decides nothing");
    }

    @Test
    void two_spellings_of_one_person_share_a_key_of_the_register() {
        Set<Integer> one = keys(Map.of(SourceField.GIVEN_NAME, "An", SourceField.FAMILY_NAME, "Hendrickx", SourceField.STREET, "Kerkstraat", SourceField.HOUSE_NUMBER, "1"));
        Set<Integer> swapped = keys(Map.of(SourceField.GIVEN_NAME, "Hendrikx", SourceField.FAMILY_NAME, "An"));
        Set<Integer> other = keys(Map.of(SourceField.GIVEN_NAME, "Bert", SourceField.FAMILY_NAME, "Zegers"));
        assertTrue(one.stream().anyMatch(swapped::contains));
        assertTrue(one.stream().noneMatch(other::contains));
        assertEquals(one, keys(Map.of(SourceField.GIVEN_NAME, "AN", SourceField.FAMILY_NAME, "hendrickx", SourceField.STREET, "Kerkstr.", SourceField.HOUSE_NUMBER,
                "1")));
    }

    private static Set<Integer> keys(Map<SourceField, String> values) {
        return LookupKeys.of(Compared.schema(PartyKind.PERSON), Compared.row(PartyKind.PERSON, values, false));
    }

    private static String field(Executable check) {
        DomainException.Invalid invalid = assertThrows(DomainException.Invalid.class, check);
        assertEquals("header-changed", invalid.code());
        return invalid.violations().get(0).field();
    }

    private static List<List<String>> read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static List<List<String>> read(String text, Charset charset) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader csv = CsvReader.open(file(text.getBytes(charset)))) {
            for (List<String> row = csv.next(); row != null; row = csv.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static SourceFile file(byte[] content) {
        return new SourceFile("test.csv", () -> new ByteArrayInputStream(content));
    }
}
