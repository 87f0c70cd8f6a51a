package midoffice.dossier.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.FormSessions.Known;
import midoffice.dossier.api.FormView;
import midoffice.dossier.api.FormView.Field;
import midoffice.dossier.api.FormView.Kind;
import midoffice.dossier.api.FormView.Option;
import midoffice.dossier.api.FormView.Step;
import midoffice.dossier.record.NewDossier.NewAnswer;

/** A form with what is known and what was answered so far: where the citizen is, what is still wrong, and what goes into the dossier. */
final class FilledForm {

    private final FormView form;
    private final Prefill prefill;
    private final Map<String, GivenAnswer> given = new HashMap<>();

    FilledForm(FormView form, Prefill prefill, List<GivenAnswer> answers) {
        this.form = form;
        this.prefill = prefill;
        answers.forEach(a -> given.put(a.field(), a));
    }

    /** @return answers by field key: given ones, else those offered for confirmation */
    Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>(prefill.offered());
        given.values().stream().filter(a -> !a.value().isEmpty()).forEach(a -> answers.put(a.field(), a.value()));
        given.values().stream().filter(a -> a.value().isEmpty()).forEach(a -> answers.remove(a.field()));
        prefill.known().keySet().forEach(answers::remove);
        return answers;
    }

    /** @return everything wrong with the answers of a step, given the texts that are to replace the stored ones (null: the stored ones) */
    List<Violation> violations(Step step, Map<String, String> texts, Language language) {
        List<Violation> violations = new ArrayList<>();
        for (Field field : step.fields()) {
            if (prefill.known().containsKey(field.key())) {
                continue;
            }
            if (field.kind() == Kind.FILE) {
                if (field.required() && !hasFile(field)) {
                    violations.add(AnswerRules.violation(field, "file-required", language, null));
                }
            } else {
                String text = texts == null ? answers().get(field.key()) : texts.get(field.key());
                AnswerRules.Judged judged = AnswerRules.judge(field, text, language);
                if (!judged.isGood()) {
                    violations.add(judged.violation());
                }
            }
        }
        return violations;
    }

    /** @return everything wrong with the whole form */
    List<Violation> violations(Language language) {
        return form.steps().stream().flatMap(s -> violations(s, null, language).stream()).toList();
    }

    private boolean hasFile(Field field) {
        return given.containsKey(field.key()) && given.get(field.key()).content() != null;
    }

    /** @return key of the first step with something to ask that was not confirmed or has an error, null when there is none */
    String nextStep(Set<String> confirmed) {
        return form.steps().stream().filter(this::asksSomething)
                .filter(s -> !confirmed.contains(s.key()) || !violations(s, null, Language.NL).isEmpty())
                .map(Step::key).findFirst().orElse(null);
    }

    private boolean asksSomething(Step step) {
        return step.fields().stream().anyMatch(f -> !prefill.known().containsKey(f.key()));
    }

    /** @return the answers for the dossier in order of the form, those left open not among them */
    List<NewAnswer> forDossier() {
        Map<String, String> answers = answers();
        List<NewAnswer> result = new ArrayList<>();
        for (Field field : fields()) {
            Known known = prefill.known().get(field.key());
            if (known != null) {
                result.add(new NewAnswer(field.key(), field.label(), known.value(), false, known.source(), known.since()));
            } else if (answers.containsKey(field.key())) {
                result.add(new NewAnswer(field.key(), field.label(), tidy(field, answers.get(field.key())), field.kind() == Kind.FILE, null,
                        null));
            }
        }
        return result;
    }

    /** An offered value that nobody touched was never tidied. */
    private static String tidy(Field field, String value) {
        return field.kind() == Kind.FILE ? value : AnswerRules.judge(field, value, Language.NL).value();
    }

    /** @return how each question was met, by field key */
    Map<String, String> uses() {
        Map<String, String> answers = answers();
        Map<String, String> uses = new LinkedHashMap<>();
        for (Field field : fields()) {
            String value = answers.get(field.key());
            if (prefill.known().containsKey(field.key()) || value != null && value.equals(prefill.offered().get(field.key()))) {
                uses.put(field.key(), FieldUse.PREFILLED);
            } else {
                uses.put(field.key(), value == null ? FieldUse.SKIPPED : FieldUse.ASKED);
            }
        }
        return uses;
    }

    /** @return declared values the citizen corrected, by attribute of the party */
    Map<String, String> corrections() {
        Map<String, String> answers = answers();
        Map<String, String> corrections = new LinkedHashMap<>();
        for (Field field : fields()) {
            String value = answers.get(field.key());
            if (field.binding() != null && (field.kind() == Kind.EMAIL || field.kind() == Kind.PHONE) && value != null
                    && !value.equals(prefill.offered().get(field.key()))) {
                corrections.put(field.binding(), value);
            }
        }
        return corrections;
    }

    /** @return attached files by their field, in order of the form */
    Map<Field, GivenAnswer> files() {
        Map<Field, GivenAnswer> files = new LinkedHashMap<>();
        fields().stream().filter(f -> f.kind() == Kind.FILE && hasFile(f)).forEach(f -> files.put(f, given.get(f.key())));
        return files;
    }

    /** @return questions and answers in words, for paper */
    List<Map<String, Object>> inWords(Language language) {
        Map<String, Field> fields = new HashMap<>();
        fields().forEach(f -> fields.put(f.key(), f));
        return forDossier().stream().map(a -> Map.<String, Object>of("label", a.label().in(language),
                "value", words(fields.get(a.field()), a.value(), language))).toList();
    }

    private static String words(Field field, String value, Language language) {
        return switch (field.kind()) {
            case CHOICE -> field.options().stream().filter(o -> o.value().equals(value)).map(Option::label)
                    .map(l -> l.in(language)).findFirst()
                    .orElse(value);
            case CHECKBOX -> FormMessages.say(language, value.equals("true") ? "yes" : "no");
            default -> value;
        };
    }

    private List<Field> fields() {
        return form.steps().stream().flatMap(s -> s.fields().stream()).toList();
    }
}
