package midoffice.channels.report;

import java.util.List;
import midoffice.channels.web.Words;
import midoffice.complaints.api.Question;

/** A question of the chosen category, as the form shows it. A choice of several is one here: a citizen reports one thing at a time. */
public record Asked(String name, String kind, String label, boolean required, String value, List<Choice> choices) {

    /** One option of a list to choose from. */
    public record Choice(String value, String label, boolean chosen) {
    }

    static Asked of(Question question, String value, Words words) {
        String kind = question.kind().isChoice() ? "select" : question.kind() == Question.Kind.TEXT ? "textarea" : "text";
        return new Asked("attribute-" + question.code() + "-", kind, words.text(question.text()), question.required(), value == null ? "" : value,
                question.options().stream().map(o -> new Choice(o.key(), words.text(o.name()), o.key().equals(value))).toList());
    }
}
