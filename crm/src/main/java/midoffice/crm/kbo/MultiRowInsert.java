package midoffice.crm.kbo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Writes rows into a table, hundreds with one statement, whatever the driver makes of batches. A row with a key that is there already takes its
 * place, so that writing the same twice changes nothing.
 */
final class MultiRowInsert implements AutoCloseable {

    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final String table;
    private final List<String> columns;
    private final List<Object[]> waiting = new ArrayList<>(AT_ONCE);
    private PreparedStatement full;

    MultiRowInsert(Connection connection, String table, List<String> columns) {
        this.connection = connection;
        this.table = table;
        this.columns = columns;
    }

    /** @param row a value for each column: {@code Long}, {@code String} or null */
    void add(Object... row) throws SQLException {
        waiting.add(row);
        if (waiting.size() == AT_ONCE) {
            if (full == null) {
                full = prepare(AT_ONCE);
            }
            write(full);
        }
    }

    /** Writes what still waits. */
    void flush() throws SQLException {
        if (!waiting.isEmpty()) {
            try (PreparedStatement rest = prepare(waiting.size())) {
                write(rest);
            }
        }
    }

    private void write(PreparedStatement statement) throws SQLException {
        int parameter = 0;
        for (Object[] row : waiting) {
            for (Object value : row) {
                parameter++;
                if (value instanceof String text) {
                    statement.setString(parameter, text);
                } else if (value instanceof Long number) {
                    statement.setLong(parameter, number);
                } else {
                    statement.setNull(parameter, Types.VARCHAR);
                }
            }
        }
        statement.executeUpdate();
        waiting.clear();
    }

    private PreparedStatement prepare(int rows) throws SQLException {
        String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return connection.prepareStatement("REPLACE INTO " + table + " (" + String.join(", ", columns) + ") VALUES "
                + String.join(", ", Collections.nCopies(rows, row)));
    }

    @Override
    public void close() throws SQLException {
        if (full != null) {
            full.close();
        }
    }
}
