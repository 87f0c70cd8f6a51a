package midoffice.complaints.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import midoffice.complaints.api.Question;
import midoffice.complaints.api.Question.Kind;
import midoffice.complaints.api.Question.Option;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Violation;
import org.junit.jupiter.api.Test;

class AnswerRulesTest {

    private static final LocalizedText TEXT = LocalizedText.dutch("?");
    private static final List<Option> OPTIONS = List.of(new Option("a", TEXT), new Option("b", TEXT));

    @Test
    void a_required_question_must_be_answered_with_words() {
        assertEquals(List.of("attribute[q] required"), wrong(Kind.STRING, true, Map.of()));
        assertEquals(List.of("attribute[q] required"), wrong(Kind.STRING, true, Map.of("q", List.of(" "))));
        assertEquals(List.of(), wrong(Kind.STRING, false, Map.of()));
    }

    @Test
    void an_answer_fits_its_question() {
        assertEquals(List.of(), wrong(Kind.NUMBER, true, Map.of("q", List.of("-1.5"))));
        assertEquals(List.of("attribute[q] value-invalid"), wrong(Kind.NUMBER, true, Map.of("q", List.of("veel"))));
        assertEquals(List.of(), wrong(Kind.DATETIME, true, Map.of("q", List.of("2026-11-28T09:00:00Z"))));
        assertEquals(List.of("attribute[q] value-invalid"), wrong(Kind.DATETIME, true, Map.of("q", List.of("gisteren"))));
        assertEquals(List.of(), wrong(Kind.MULTI, true, Map.of("q", List.of("a", "b"))));
        assertEquals(List.of("attribute[q] value-invalid"), wrong(Kind.SINGLE, true, Map.of("q", List.of("a", "b"))));
        assertEquals(List.of("attribute[q] value-invalid"), wrong(Kind.SINGLE, true, Map.of("q", List.of("c"))));
        assertEquals(List.of("attribute[q] too-long"), wrong(Kind.TEXT, true, Map.of("q", List.of("x".repeat(2001)))));
    }

    @Test
    void what_nobody_asked_is_refused_and_not_lost() {
        assertEquals(List.of("attribute[z] attribute-unknown"), wrong(Kind.STRING, false, Map.of("z", List.of("1"))));
    }

    private static List<String> wrong(Kind kind, boolean required, Map<String, List<String>> answers) {
        List<Violation> wrong = new ArrayList<>();
        AnswerRules.check(List.of(new Question("q", kind, required, TEXT, kind.isChoice() ? OPTIONS : List.of())), answers, wrong);
        return wrong.stream().map(v -> v.field() + " " + v.code()).toList();
    }
}
