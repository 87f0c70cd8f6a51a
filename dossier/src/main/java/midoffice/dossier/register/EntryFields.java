package midoffice.dossier.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Criteria.Criterion;

/**
 * The fields on which entries of one kind can be searched and sorted, and how. The alias of the entry is {@code e}.
 */
public final class EntryFields {

    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, UnaryOperator<Object>> forms = new HashMap<>();

    /**
     * A field with its column.
     *
     * @param path a path such as {@code e.number}, or a condition in which {@code %s} stands for operator and value, such as
     *             {@code exists (select r.id from Role r where r.dossier = e.id and r.person %s)}
     */
    public EntryFields with(String field, String path) {
        templates.put(field, path);
        return this;
    }

    /** The same for a field whose column has another form than the field, for example the level of a confidentiality. */
    public EntryFields with(String field, String path, UnaryOperator<Object> form) {
        forms.put(field, form);
        return with(field, path);
    }

    /** The condition for all criteria; puts the values under their parameter names into {@code values}. */
    String where(List<Criterion> criteria, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        for (Criterion criterion : criteria) {
            String template = template(criterion.field());
            String comparison = comparison(formed(criterion), values);
            if (template.contains("%s")) {
                parts.add(template.replace("%s", comparison));
            } else if (folded(criterion)) {
                parts.add("lower(" + template + ") " + comparison);
            } else {
                parts.add(template + " " + comparison);
            }
        }
        return parts.isEmpty() ? "1 = 1" : String.join(" and ", parts);
    }

    /** Order by the wanted fields; by age where nothing else decides, since ids are drawn in order of time. */
    String orderBy(List<Criteria.Order> order) {
        String wanted = order.stream().map(o -> sortable(o.field()) + (o.descending() ? " desc" : "")).collect(Collectors.joining(", "));
        return wanted.isEmpty() ? "e.id" : wanted + ", e.id";
    }

    private Criterion formed(Criterion asked) {
        UnaryOperator<Object> form = forms.get(asked.field());
        if (form == null || asked.operator() == Criteria.Operator.ISNULL) {
            return asked;
        }
        Object value = asked.value() instanceof Collection<?> many ? many.stream().map(v -> form.apply(v)).toList() : form.apply(asked.value());
        return new Criterion(asked.field(), asked.operator(), value);
    }

    private static boolean folded(Criterion criterion) {
        return criterion.operator() == Criteria.Operator.ICONTAINS;
    }

    private static String comparison(Criterion criterion, Map<String, Object> values) {
        Object value = criterion.value();
        return switch (criterion.operator()) {
            case EQ, SEARCH -> "= " + name(values, value);
            case LT -> "< " + name(values, value);
            case LTE -> "<= " + name(values, value);
            case GT -> "> " + name(values, value);
            case GTE -> ">= " + name(values, value);
            case ISNULL -> Boolean.TRUE.equals(value) ? "is null" : "is not null";
            case CONTAINS -> "like " + name(values, "%" + escaped(value) + "%") + " escape '!'";
            case ICONTAINS -> "like " + name(values, "%" + escaped(value).toLowerCase(Locale.ROOT) + "%") + " escape '!'";
            case STARTSWITH -> "like " + name(values, escaped(value) + "%") + " escape '!'";
            case IN -> in((Collection<?>) value, values);
        };
    }

    /** Every value gets its own parameter: the provider does not convert the elements of a list. */
    private static String in(Collection<?> wanted, Map<String, Object> values) {
        return wanted.isEmpty() ? "in (null)" : "in (" + wanted.stream().map(v -> name(values, v)).collect(Collectors.joining(", ")) + ")";
    }

    private static String name(Map<String, Object> values, Object value) {
        String name = "c" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static String escaped(Object value) {
        return String.valueOf(value).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private String sortable(String field) {
        String template = template(field);
        if (template.contains("%s")) {
            throw unknown(field);
        }
        return template;
    }

    private String template(String field) {
        String template = templates.get(field);
        if (template == null) {
            throw unknown(field);
        }
        return template;
    }

    private static DomainException.Invalid unknown(String field) {
        return new DomainException.Invalid(field, "criterion-unknown", "Nothing can be searched or sorted by " + field);
    }
}
