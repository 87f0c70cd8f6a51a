package midoffice.channels.web;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;

/** What is wrong with a form: at most one message per field, in the order of the fields. In views it is called {@code errors}. */
public final class FieldErrors extends AbstractMap<String, String> {

    private final Map<String, String> messages = new LinkedHashMap<>();

    public void add(String field, String message) {
        messages.putIfAbsent(field, message);
    }

    /**
     * Takes over the violations of a refused use case; a field that has a message keeps it. An error without a field stands under {@code
     * form}.
     */
    public void add(DomainException error, Words words) {
        for (Violation violation : error.violations()) {
            add(violation.field() == null || violation.field().isEmpty() ? "form" : violation.field(), words.violation(violation));
        }
        if (error.violations().isEmpty()) {
            add("form", words.error(error));
        }
    }

    /** @return the errors in the order of the fields on the page, others last */
    public FieldErrors inOrder(List<String> fields) {
        FieldErrors ordered = new FieldErrors();
        fields.stream().filter(messages::containsKey).forEach(f -> ordered.add(f, messages.get(f)));
        new ArrayList<>(messages.entrySet()).forEach(e -> ordered.add(e.getKey(), e.getValue()));
        return ordered;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return messages.entrySet();
    }
}
