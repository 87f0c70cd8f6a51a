package midoffice.crm.kbo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where the rows of a part go: its table in the set beside (names with their words), or the list of what goes. */
final class RowSink implements AutoCloseable {

    private final KboFile.Part part;
    private final MultiRowInsert rows;
    private final MultiRowInsert words;
    private final int nameColumn = KboTable.DENOMINATION.sqlColumns().indexOf("name");

    RowSink(Connection connection, KboFile.Part part, String set) {
        this.part = part;
        if (part.deletion()) {
            this.rows = new MultiRowInsert(connection, "crm_kbo_deletion", List.of("number", "table_name"));
        } else {
            this.rows = new MultiRowInsert(connection, part.table().sqlName(set), part.table().sqlColumns());
        }
        this.words = !part.deletion() && part.table() == KboTable.DENOMINATION
                ? new MultiRowInsert(connection, KboTable.sqlName(set, KboTable.WORDS), List.of("entity", "word")) : null;
    }

    void add(Object[] values) throws SQLException {
        if (part.deletion()) {
            rows.add(values[0], part.table().label());
            return;
        }
        rows.add(values);
        if (words != null) {
            for (String word : NameWords.of((String) values[nameColumn])) {
                words.add(values[0], word);
            }
        }
    }

    void flush() throws SQLException {
        rows.flush();
        if (words != null) {
            words.flush();
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        if (words != null) {
            words.close();
        }
    }
}
