package midoffice.complaints.report;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import midoffice.complaints.api.Question;
import midoffice.complaints.api.Question.Option;
import midoffice.crm.api.common.Violation;

/** What the answers to a category's questions must be. Fields are called {@code attribute[code]}. */
final class AnswerRules {

    private static final int LONGEST = 2000;
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,10})?";

    private AnswerRules() {
    }

    /** Adds {@code required}, {@code value-invalid}, {@code too-long}, {@code attribute-unknown}: what nobody asked is refused, not lost. */
    static void check(List<Question> questions, Map<String, List<String>> answers, List<Violation> wrong) {
        questions.forEach(question -> check(question, answers.getOrDefault(question.code(), List.of()).stream()
                .filter(value -> !value.isBlank()).toList(), wrong));
        answers.keySet().stream().filter(code -> questions.stream().noneMatch(question -> question.code().equals(code))).sorted()
                .forEach(code -> wrong.add(new Violation(field(code), "attribute-unknown", "Deze vraag hoort niet bij deze soort melding.")));
    }

    private static void check(Question question, List<String> values, List<Violation> wrong) {
        String field = field(question.code());
        if (values.isEmpty()) {
            if (question.required()) {
                wrong.add(new Violation(field, "required", "Beantwoord deze vraag."));
            }
        } else if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
            wrong.add(new Violation(field, "too-long", "Gebruik hoogstens " + LONGEST + " tekens."));
        } else if (values.size() > 1 && question.kind() != Question.Kind.MULTI || !values.stream().allMatch(value -> fits(question, value))) {
            wrong.add(new Violation(field, "value-invalid", "Dit antwoord past niet bij de vraag."));
        }
    }

    private static boolean fits(Question question, String value) {
        return switch (question.kind()) {
            case STRING, TEXT -> true;
            case NUMBER -> value.strip().matches(NUMBER);
            case DATETIME -> isMoment(value.strip());
            case SINGLE, MULTI -> question.options().stream().map(Option::key).anyMatch(value.strip()::equals);
        };
    }

    private static boolean isMoment(String value) {
        try {
            DateTimeFormatter.ISO_DATE_TIME.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String field(String code) {
        return "attribute[" + code + "]";
    }
}
