package midoffice.crm.api.common.persistence;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of a native query as texts with names: instants in ISO 8601, ids as UUIDs, what is null left out. */
public final class NamedRows {

    private static final UuidConverter UUIDS = new UuidConverter();

    private NamedRows() {
    }

    /**
     * @param names of the columns, in their order
     * @param rows  as a query with several columns, or with one, returns them
     */
    public static List<Map<String, String>> of(List<String> names, List<?> rows) {
        List<Map<String, String>> named = new ArrayList<>();
        for (Object each : rows) {
            Object[] row = names.size() == 1 ? new Object[] {each} : (Object[]) each;
            Map<String, String> texts = new LinkedHashMap<>();
            for (int i = 0; i < row.length; i++) {
                if (row[i] != null) {
                    texts.put(names.get(i), text(row[i]));
                }
            }
            named.add(texts);
        }
        return named;
    }

    private static String text(Object value) {
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime().toInstant(ZoneOffset.UTC).toString();
        }
        if (value instanceof LocalDateTime moment) {
            return moment.toInstant(ZoneOffset.UTC).toString();
        }
        return value instanceof byte[] id ? UUIDS.convertToEntityAttribute(id).toString() : value.toString();
    }
}
