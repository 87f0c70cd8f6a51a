package midoffice.crm.kbo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Carries an update from the set beside into the set that is read. In the file it comes table by table, first what goes and then what comes; here it
 * goes enterprise by enterprise with its establishments, all tables in one transaction, so that nobody sees an enterprise without its name. Doing it
 * twice ends the same.
 */
final class UpdateApplier {

    /** Enterprises in one transaction, and in one event. */
    static final int AT_ONCE = 300;

    private final String read;
    private final String beside;

    UpdateApplier(MirrorState state) {
        this.read = state.readSet();
        this.beside = state.besideSet();
    }

    /** Finds out whom the update touches. What belongs to nobody known stands for itself; what moved to another enterprise touches both. */
    void collect(Connection connection) throws SQLException {
        update(connection, "DELETE FROM crm_kbo_touched");
        String into = "INSERT IGNORE INTO crm_kbo_touched (owner, entity) SELECT ";
        update(connection, into + "n.number, n.number FROM " + numbers() + " WHERE n.number < 2000000000");
        for (KboTable table : List.of(KboTable.ESTABLISHMENT, KboTable.BRANCH)) {
            for (String set : List.of(beside, read)) {
                update(connection, into + "s.enterprise, s.number FROM " + numbers() + " STRAIGHT_JOIN " + table.sqlName(set) + " s ON s.number = n.number");
            }
        }
        update(connection, into + "n.number, n.number FROM " + numbers() + " LEFT JOIN crm_kbo_touched t ON t.entity = n.number WHERE t.entity IS NULL");
    }

    /** @return the next owners after that one, in order; none when all are done */
    Set<Long> next(Connection connection, long after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT DISTINCT owner FROM crm_kbo_touched WHERE owner > ? ORDER BY owner LIMIT " + AT_ONCE)) {
            select.setLong(1, after);
            Set<Long> owners = new LinkedHashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    owners.add(row.getLong(1));
                }
            }
            return owners;
        }
    }

    /** Carries over everything of the owners from one number to another, both included. */
    void apply(Connection connection, long first, long last) throws SQLException {
        for (KboTable table : KboTable.values()) {
            if (table != KboTable.CODE) {
                remove(connection, table, table.label(), table.key().sql(), first, last);
                insert(connection, table.label(), table.key().sql(), table.sqlColumns(), first, last);
            }
        }
        remove(connection, KboTable.DENOMINATION, KboTable.WORDS, "entity", first, last);
        insert(connection, KboTable.WORDS, "entity", List.of("entity", "word"), first, last);
    }

    void applyCodes(Connection connection) throws SQLException {
        String columns = String.join(", ", KboTable.CODE.sqlColumns());
        update(connection, "REPLACE INTO " + KboTable.CODE.sqlName(read) + " (" + columns + ") SELECT " + columns + " FROM "
                + KboTable.CODE.sqlName(beside));
    }

    /** The order of the tables is told to the database: it knows nothing yet of what was written a moment ago, and would read the mirror through. */
    private void remove(Connection connection, KboTable deletions, String table, String key, long first, long last) throws SQLException {
        update(connection, "DELETE s FROM crm_kbo_touched t STRAIGHT_JOIN crm_kbo_deletion d ON d.number = t.entity AND d.table_name = '"
                + deletions.label() + "' STRAIGHT_JOIN " + KboTable.sqlName(read, table) + " s ON s." + key + " = t.entity"
                + " WHERE t.owner BETWEEN ? AND ?", first, last);
    }

    private void insert(Connection connection, String table, String key, List<String> columns, long first, long last) throws SQLException {
        update(connection, "REPLACE INTO " + KboTable.sqlName(read, table) + " (" + String.join(", ", columns) + ") SELECT s."
                + String.join(", s.", columns) + " FROM crm_kbo_touched t STRAIGHT_JOIN " + KboTable.sqlName(beside, table) + " s ON s." + key
                + " = t.entity WHERE t.owner BETWEEN ? AND ?", first, last);
    }

    /** Every number of which something goes or comes. */
    private String numbers() {
        List<String> selects = new ArrayList<>(List.of("SELECT number FROM crm_kbo_deletion"));
        for (KboTable table : KboTable.values()) {
            if (table != KboTable.CODE) {
                selects.add("SELECT " + table.key().sql() + " FROM " + table.sqlName(beside));
            }
        }
        return "(" + String.join(" UNION ", selects) + ") n";
    }

    private static void update(Connection connection, String sql, long... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
