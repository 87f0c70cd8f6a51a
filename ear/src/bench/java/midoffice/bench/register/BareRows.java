package midoffice.bench.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import midoffice.ear.run.EmbeddedDatabase;

/** The baseline: the same rows read and written with plain JDBC on the same database, each user on a connection of its own. */
final class BareRows implements AutoCloseable {

    /** What one new dossier with one subscriber leaves behind. */
    private static final List<String> WRITTEN = List.of("dos_dossier", "dos_trace", "chn_outbox_key", "chn_outbox");

    private final EmbeddedDatabase database;
    private final Map<Integer, Connection> connections = new ConcurrentHashMap<>();
    private final List<Insert> inserts = new ArrayList<>();

    private record Insert(String sql, List<String> columns, List<Object> values) {
    }

    BareRows(EmbeddedDatabase database) {
        this.database = database;
    }

    /** Reads those rows by their keys, every column of them. */
    Load.Act read(String table, List<String> ids) {
        String sql = "SELECT * FROM " + table + " WHERE id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        List<byte[]> keys = ids.stream().map(BulkLoad::bytes).toList();
        return (user, turn) -> {
            try (PreparedStatement select = connection(user).prepareStatement(sql)) {
                for (int i = 0; i < keys.size(); i++) {
                    select.setBytes(i + 1, keys.get(i));
                }
                int rows = 0;
                try (ResultSet found = select.executeQuery()) {
                    for (; found.next(); rows++) {
                        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                            found.getString(column);
                        }
                    }
                }
                if (rows != keys.size()) {
                    throw new IllegalStateException(table + ": " + rows + " rows instead of " + keys.size());
                }
            }
        };
    }

    /** Writes the rows of a new dossier into copies of the tables, in one transaction. */
    Load.Act write() throws SQLException {
        if (inserts.isEmpty()) {
            prepare();
        }
        return (user, turn) -> {
            Connection connection = connection(user);
            connection.setAutoCommit(false);
            for (Insert insert : inserts) {
                try (PreparedStatement statement = connection.prepareStatement(insert.sql())) {
                    for (int i = 0; i < insert.columns().size(); i++) {
                        statement.setObject(i + 1, fresh(insert.columns().get(i), insert.values().get(i)));
                    }
                    statement.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        };
    }

    private void prepare() throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            for (String table : WRITTEN) {
                statement.execute("CREATE TABLE bench_" + table + " LIKE " + table);
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1 DESC LIMIT 1")) {
                    if (!row.next()) {
                        throw new IllegalStateException("The product wrote no row in " + table);
                    }
                    List<String> columns = new ArrayList<>();
                    List<Object> values = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        columns.add(row.getMetaData().getColumnName(i));
                        values.add(row.getObject(i));
                    }
                    inserts.add(new Insert("INSERT INTO bench_" + table + " (" + String.join(", ", columns) + ") VALUES ("
                            + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")", columns, values));
                }
            }
        }
    }

    private static Object fresh(String column, Object value) {
        return switch (column) {
            case "id", "event_id" -> BulkLoad.bytes(UUID.randomUUID().toString());
            case "number", "order_key" -> UUID.randomUUID().toString();
            default -> value;
        };
    }

    private Connection connection(int user) {
        return connections.computeIfAbsent(user, u -> {
            try {
                return database.connect();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
    }
}
