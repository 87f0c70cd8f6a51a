package midoffice.dossier.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.staff.DossierWorkList.Column;
import midoffice.dossier.api.staff.DossierWorkList.Query;
import midoffice.dossier.api.staff.DossierWorkList.Source;
import midoffice.dossier.api.staff.DossierWorkList.Tab;

/** Tab and filters of a work list as a where clause over {@code d} (dossier) and {@code s} (its last status), with its values. */
final class ListConditions {

    static final String OPEN = "d.endDate is null and d.closed is null";
    static final String ENDED = "(d.endDate is not null or d.closed is not null)";
    private static final int LONGEST_FILTER = 200;
    private static final int DAYS_OF_WEEK = 7;

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final LocalDate today;
    private final TypeWords words;
    private final Collection<TypeWords.TypeRef> types;

    private ListConditions(LocalDate today, TypeWords words, Collection<TypeWords.TypeRef> types) {
        this.today = today;
        this.words = words;
        this.types = types;
    }

    /**
     * @param types of the dossiers within reach; only looked at for filters on names
     * @throws DomainException.Invalid {@code filter-invalid} naming the column
     */
    static ListConditions of(Query query, String login, LocalDate today, TypeWords words, Collection<TypeWords.TypeRef> types) {
        ListConditions conditions = new ListConditions(today, words, types);
        conditions.tab(query.tab(), login);
        query.filters().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(f -> conditions.filter(f.getKey(), f.getValue()));
        return conditions;
    }

    String where() {
        return String.join(" and ", parts);
    }

    Map<String, Object> values() {
        return values;
    }

    /** @return whether a query asks for names of types or statuses */
    static boolean needsTypes(Query query) {
        return query.filters().containsKey(Column.TYPE) || query.filters().containsKey(Column.STATUS);
    }

    private void tab(Tab tab, String login) {
        parts.add(tab == Tab.CLOSED ? ENDED : OPEN);
        if (tab == Tab.MINE) {
            parts.add("d.handler = " + value(login));
        }
    }

    private void filter(Column column, String wanted) {
        if (wanted.length() > LONGEST_FILTER) {
            throw invalid(column, wanted.substring(0, LONGEST_FILTER));
        }
        switch (column) {
            case NUMBER -> parts.add("d.number like " + value(escaped(wanted) + "%") + " escape '!'");
            case APPLICANT -> parts.add("d.applicantName like " + value("%" + escaped(wanted) + "%") + " escape '!'");
            case HANDLER -> parts.add(wanted.equals("-") ? "d.handler is null"
                    : "d.handler like " + value("%" + escaped(wanted) + "%") + " escape '!'");
            case TYPE -> type(wanted);
            case STATUS -> status(wanted);
            case START -> parts.add("d.startDate >= " + value(day(column, wanted)));
            case END -> parts.add("d.endDate >= " + value(day(column, wanted)));
            case TARGET -> due("d.target", column, wanted);
            case DEADLINE -> due("d.deadline", column, wanted);
            case SOURCE -> parts.add(constant(Source.class, column, wanted) == Source.WEBSITE ? "d.product is not null" : "d.product is null");
            case CONFIDENTIALITY -> parts.add("d.level = " + value(constant(Confidentiality.class, column, wanted).level()));
            default -> throw invalid(column, wanted);
        }
    }

    private void due(String path, Column column, String wanted) {
        switch (wanted.toLowerCase(Locale.ROOT)) {
            case "overdue" -> parts.add(path + " < " + value(today));
            case "today" -> parts.add(path + " <= " + value(today));
            case "week" -> parts.add(path + " <= " + value(today.plusDays(DAYS_OF_WEEK)));
            default -> parts.add(path + " <= " + value(day(column, wanted)));
        }
    }

    private void type(String wanted) {
        List<TypeWords.TypeRef> named = types.stream().filter(t -> words.isNamed(t, wanted)).toList();
        List<Object> ids = new ArrayList<>();
        List<Object> keys = new ArrayList<>();
        named.forEach(t -> (t.type() == null ? keys : ids).add(t.type() == null ? t.key() : t.type()));
        parts.add("(" + in("d.type", ids) + " or " + in("d.typeKey", keys) + ")");
    }

    private void status(String wanted) {
        parts.add("(" + in("s.statusType", words.statusTypes(types, wanted)) + " or " + in("d.status", words.statusKeys(types, wanted)) + ")");
    }

    private String in(String path, Collection<?> wanted) {
        return wanted.isEmpty() ? "1 = 0" : path + " in (" + wanted.stream().map(this::value).collect(Collectors.joining(", ")) + ")";
    }

    private String value(Object value) {
        String name = "f" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private static LocalDate day(Column column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid(column, text);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> kind, Column column, String text) {
        return Arrays.stream(kind.getEnumConstants()).filter(c -> c.name().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> invalid(column, text));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static DomainException.Invalid invalid(Column column, String text) {
        return new DomainException.Invalid(column.name().toLowerCase(Locale.ROOT), "filter-invalid", "Cannot filter " + column + " by " + text);
    }
}
