package midoffice.channels.intranet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import midoffice.dossier.api.staff.DossierWorkList.Column;
import midoffice.dossier.api.staff.DossierWorkList.Query;
import midoffice.dossier.api.staff.DossierWorkList.Tab;

/**
 * A list of dossiers as it stands in an address, so that it can be kept as a bookmark: {@code lijst} the tab, {@code f.<column>} the filters,
 * {@code sort} and {@code dir} the order. What is no tab or column is the first tab or left out.
 */
final class ListAddress {

    static final String FILTER = "f.";

    private ListAddress() {
    }

    /** @param parameter gives the value of a parameter of the address, null when it is not there */
    static Query read(UnaryOperator<String> parameter) {
        Tab tab = Tab.GROUP;
        for (Tab each : Tab.values()) {
            if (each.name().equalsIgnoreCase(parameter.apply("lijst"))) {
                tab = each;
            }
        }
        Map<Column, String> filters = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String value = parameter.apply(FILTER + name(column));
            if (value != null && !value.isBlank()) {
                filters.put(column, value);
            }
        }
        Column sort = Column.named(parameter.apply("sort")).filter(Column::isSortable).orElse(null);
        return new Query(tab, filters, sort, "desc".equals(parameter.apply("dir")));
    }

    /** @return the same as the part of an address behind the question mark */
    static String write(Query query) {
        StringBuilder address = new StringBuilder("lijst=").append(query.tab().name().toLowerCase(Locale.ROOT));
        query.filters().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(filter -> address.append('&').append(FILTER)
                .append(name(filter.getKey())).append('=').append(encoded(filter.getValue())));
        if (query.sort() != null) {
            address.append("&sort=").append(name(query.sort())).append(query.descending() ? "&dir=desc" : "");
        }
        return address.toString();
    }

    static String name(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
