package midoffice.dossier.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import midoffice.crm.api.common.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {

    @Test
    void words_beside_each_other_must_all_be_there() {
        assertEquals(new Wanted.All(List.of(word("zzterras"), word("zzkerkstraat"))), QueryReader.read("terras  Kerkstraat"));
    }

    @Test
    void not_binds_stronger_than_and_and_that_stronger_than_or() {
        Wanted wanted = QueryReader.read("a OR b AND NOT c");
        assertEquals(new Wanted.Any(List.of(word("zza"), new Wanted.All(List.of(word("zzb"), new Wanted.Not(word("zzc")))))), wanted);
    }

    @Test
    void dutch_operators_and_signs_mean_the_same() {
        assertEquals(QueryReader.read("a OR (b AND NOT c)"), QueryReader.read("a OF (b EN NIET c)"));
        assertEquals(QueryReader.read("a AND NOT c"), QueryReader.read("a -c"));
    }

    @Test
    void operators_in_small_letters_are_words() {
        assertEquals(new Wanted.All(List.of(word("zzan"), word("zzen"), word("zzpiet"))), QueryReader.read("An en Piet"));
    }

    @Test
    void a_phrase_and_a_number_stand_one_after_the_other() {
        assertEquals(new Wanted.Words(List.of("zzcafe", "zzde", "zzkroon"), false), QueryReader.read("\"Café de Kroon\""));
        assertEquals(new Wanted.Words(List.of("zz2026", "zz000123"), false), QueryReader.read("2026-000123"));
        assertEquals("\"zz2026 zz000123\"", ((Wanted.Words) QueryReader.read("2026-000123")).match());
    }

    @Test
    void a_star_asks_for_a_beginning() {
        assertEquals("+zzparke*", ((Wanted.Words) QueryReader.read("parke*")).match());
        assertEquals("+zz2026 +zz0001*", ((Wanted.Words) QueryReader.read("2026-0001*")).match());
    }

    @Test
    void what_people_type_means_nothing_to_the_database() {
        assertEquals("+zzdrop", ((Wanted.Words) QueryReader.read("+drop@@")).match());
        assertEquals("\"zza zzb\"", ((Wanted.Words) QueryReader.read("a'b")).match());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'  '|query-empty", "\"open|query-quote", "(a OR b|query-parenthesis", "a)|query-parenthesis",
            "a AND|query-operand", "OR a|query-operand", "NOT|query-operand", "()|query-operand", "a OR OR b|query-operand", "*|query-prefix",
            "\"\"|query-operand", "!!!|query-operand"})
    void bad_input_is_told_apart(String typed, String code) {
        DomainException.Invalid invalid = assertThrows(DomainException.Invalid.class, () -> QueryReader.read(typed));
        assertEquals(code, invalid.violations().get(0).code());
    }

    @Test
    void a_query_has_an_end() {
        assertEquals("query-too-long", assertThrows(DomainException.Invalid.class, () -> QueryReader.read("x".repeat(301))).violations().get(0).code());
        assertEquals("query-too-long", assertThrows(DomainException.Invalid.class, () -> QueryReader.read("a ".repeat(21))).violations().get(0).code());
    }

    @Test
    void facts_give_the_texts_that_people_wrote() {
        assertEquals(List.of("Terras", "café", "85010112345"), SearchWords.texts("{\"description\":\"Terras\",\"type\":\"0190a1b2-0000-7000-8000-000000000001\","
                + "\"startDate\":\"2026-01-01\",\"partyType\":\"NATURAL_PERSON\",\"party\":{\"name\":\"café\",\"url\":\"https://x.example/1\"},"
                + "\"numbers\":[\"85010112345\"]}"));
        assertEquals("zzcafe zza zzb", SearchWords.kept(java.util.Arrays.asList("Café", null, " ", "a b")));
    }

    private static Wanted word(String word) {
        return new Wanted.Words(List.of(word), false);
    }
}
