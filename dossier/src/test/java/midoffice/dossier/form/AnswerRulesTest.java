package midoffice.dossier.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.dossier.api.FormView.Field;
import midoffice.dossier.api.FormView.Kind;
import midoffice.dossier.api.FormView.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerRulesTest {

    private static Field field(Kind kind, boolean required, long maxLength) {
        return new Field("f", kind, LocalizedText.of("Vraag", "Question", "Question FR"), null, required, null, maxLength,
                List.of(new Option("a", LocalizedText.dutch("A"))), Set.of());
    }

    private static String code(Kind kind, String given) {
        AnswerRules.Judged judged = AnswerRules.judge(field(kind, true, 0), given, Language.NL);
        return judged.isGood() ? judged.value() : judged.violation().code();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"TEXT,null,required", "TEXT,'  ',required", "TEXT,' een ',een",
            "LICENCE_PLATE,1abc234,1-ABC-234",
            "LICENCE_PLATE,<b>,licence-plate-invalid", "EMAIL,an@voorbeeld.be,an@voorbeeld.be", "EMAIL,an@voorbeeld,email-invalid",
            "EMAIL,an@@voorbeeld.be,email-invalid", "EMAIL,'a b@c.be',email-invalid", "PHONE,0470 12 34 56,0470 12 34 56",
            "PHONE,12,phone-invalid", "PHONE,bel me,phone-invalid", "DATE,31/12/2026,2026-12-31", "DATE,2026-12-31,2026-12-31",
            "DATE,30/2/2026,date-invalid", "CHOICE,a,a", "CHOICE,b,choice-unknown", "CHECKBOX,on,true", "CHECKBOX,null,required"})
    void judges(Kind kind, String given, String expected) {
        assertEquals(expected, code(kind, given));
    }

    @Test
    void what_is_not_required_may_stay_open() {
        for (Kind kind : List.of(Kind.TEXT, Kind.EMAIL, Kind.LICENCE_PLATE, Kind.DATE, Kind.CHOICE)) {
            assertEquals("", AnswerRules.judge(field(kind, false, 0), null, Language.NL).value(), kind.name());
        }
        assertEquals("false", AnswerRules.judge(field(Kind.CHECKBOX, false, 0), null, Language.NL).value());
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "FILE", mode = EnumSource.Mode.EXCLUDE)
    void length_is_bounded_before_anything_else(Kind kind) {
        String huge = "1-".repeat(5_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertEquals("too-long", code(kind, huge)));
    }

    @Test
    void control_and_half_characters_vanish() {
        AnswerRules.Judged judged = AnswerRules.judge(field(Kind.TEXT, true, 50), "a\u0000b\nc\uD800", Language.NL);
        assertEquals("a b c", judged.value());
        assertEquals("a\nb", AnswerRules.judge(field(Kind.LONG_TEXT, true, 50), "a\r\nb\u0007", Language.NL).value());
    }

    @Test
    void a_script_is_just_text() {
        assertEquals("<script>alert(1)</script>", code(Kind.TEXT, "<script>alert(1)</script>"));
    }

    @Test
    void says_what_is_wrong_in_the_language_of_the_citizen() {
        for (Language language : Language.values()) {
            AnswerRules.Judged judged = AnswerRules.judge(field(Kind.TEXT, true, 0), "", language);
            assertNull(judged.value());
            assertTrue(judged.violation().message().contains(field(Kind.TEXT, true, 0).label().in(language)), judged.violation().message());
        }
        String french = AnswerRules.judge(field(Kind.LICENCE_PLATE, true, 0), "!", Language.FR).violation().message();
        assertTrue(french.contains("telle qu'elle"), french);
        for (String key : List.of("required", "too-long", "licence-plate-invalid", "email-invalid", "phone-invalid",
                "date-invalid", "choice-unknown",
                "checkbox-required", "file-required", "file-too-large", "file-type-refused", "file-empty", "yes", "no", "receipt")) {
            for (Language language : Language.values()) {
                assertFalse(FormMessages.say(language, key, "x", 1).isBlank(), key);
            }
        }
    }
}
