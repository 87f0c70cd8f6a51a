package midoffice.crm.kbo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;

/** The two sets of tables as a whole: which is read, emptying and indexing the other one, exchanging them. */
final class MirrorRepository {

    private static final UuidConverter UUIDS = new UuidConverter();
    private static final String SELECT = "SELECT read_set, extract_number, snapshot, beside_load, changes FROM crm_kbo_edition WHERE id = 1";
    /** More of the same kind are counted only. */
    private static final int MOST_REPORTED = 10_000;

    /** An index beside the primary key. */
    private record Index(String table, String name, String columns) {
    }

    MirrorState state(Connection connection) throws SQLException {
        return state(connection, SELECT);
    }

    /** Keeps everybody else from changing it until the transaction ends. */
    MirrorState lock(Connection connection) throws SQLException {
        return state(connection, SELECT + " FOR UPDATE");
    }

    private static MirrorState state(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            byte[] load = row.getBytes("beside_load");
            return new MirrorState(row.getString("read_set"), row.getObject("extract_number", Integer.class), row.getObject("snapshot", LocalDate.class),
                    load == null ? null : UUIDS.convertToEntityAttribute(load), row.getLong("changes"));
        }
    }

    /** Gives the set beside the one that is read to a load. */
    void take(Connection connection, UUID load) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE crm_kbo_edition SET beside_load = ? WHERE id = 1")) {
            update.setBytes(1, UUIDS.convertToDatabaseColumn(load));
            update.executeUpdate();
        }
    }

    /** Says that readers can see something else than before. */
    void changed(Connection connection) throws SQLException {
        execute(connection, "UPDATE crm_kbo_edition SET changes = changes + 1 WHERE id = 1");
    }

    /** Says which file the mirror now holds. @param exchange whether the set beside becomes the one that is read */
    void holds(Connection connection, Load load, boolean exchange) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE crm_kbo_edition SET extract_number = ?, snapshot = ?, changes = changes + 1"
                + (exchange ? ", read_set = IF(read_set = 'a', 'b', 'a')" : "") + ", beside_load = NULL WHERE id = 1")) {
            update.setInt(1, load.extractNumber);
            update.setObject(2, load.snapshot);
            update.executeUpdate();
        }
    }

    /** Empties a set. Commits, as the database does for every change of a table. @param bare whether to drop its indexes too: adding them later is faster */
    void empty(Connection connection, String set, boolean bare) throws SQLException {
        for (KboTable table : KboTable.values()) {
            empty(connection, table.sqlName(set));
        }
        empty(connection, KboTable.sqlName(set, KboTable.WORDS));
        empty(connection, "crm_kbo_deletion");
        empty(connection, "crm_kbo_touched");
        if (bare) {
            for (Index index : indexes(set)) {
                if (exists(connection, index)) {
                    execute(connection, "ALTER TABLE " + index.table() + " DROP INDEX " + index.name());
                }
            }
        }
    }

    /** Adds the indexes that a set does not have. Commits. */
    void index(Connection connection, String set) throws SQLException {
        for (Index index : indexes(set)) {
            if (!exists(connection, index)) {
                execute(connection, "ALTER TABLE " + index.table() + " ADD INDEX " + index.name() + " (" + index.columns() + ")");
            }
        }
    }

    /**
     * Reports establishments and branches of a set of which the enterprise is not there.
     *
     * @param set         with the rows to look at
     * @param enterprises set with the enterprises
     * @return how many
     */
    long reportDangling(Connection connection, Load load, String set, String enterprises) throws SQLException {
        long count = 0;
        for (KboTable table : List.of(KboTable.ESTABLISHMENT, KboTable.BRANCH)) {
            String from = " FROM " + table.sqlName(set) + " s LEFT JOIN " + KboTable.ENTERPRISE.sqlName(enterprises)
                    + " p ON p.number = s.enterprise WHERE p.number IS NULL";
            try (PreparedStatement insert = connection.prepareStatement("REPLACE INTO crm_kbo_refused (load_id, step, line, table_name, kept, reason,"
                    + " field, content) SELECT ?, ?, s.number, ?, TRUE, 'enterprise-unknown', 'EnterpriseNumber', CONCAT(LPAD(s.number, 10, '0'), ',',"
                    + " COALESCE(s.start_date, ''), ',', LPAD(s.enterprise, 10, '0'))" + from + " LIMIT " + MOST_REPORTED)) {
                insert.setBytes(1, UUIDS.convertToDatabaseColumn(load.id));
                insert.setInt(2, load.step);
                insert.setString(3, table.label());
                insert.executeUpdate();
            }
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT COUNT(*)" + from)) {
                row.next();
                count += row.getLong(1);
            }
        }
        return count;
    }

    /** An empty table costs no file to be made anew. */
    private static void empty(Connection connection, String table) throws SQLException {
        boolean rows;
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
            rows = row.next();
        }
        if (rows) {
            execute(connection, "TRUNCATE TABLE " + table);
        }
    }

    private static List<Index> indexes(String set) {
        List<Index> indexes = new ArrayList<>();
        for (KboTable table : KboTable.values()) {
            if (!table.index().isEmpty()) {
                indexes.add(new Index(table.sqlName(set), table.indexName(), table.index()));
            }
        }
        indexes.add(new Index(KboTable.sqlName(set, KboTable.WORDS), "crm_kbo_word_word", "word, entity"));
        return indexes;
    }

    private static boolean exists(Connection connection, Index index) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE()"
                + " AND table_name = ? AND index_name = ? LIMIT 1")) {
            select.setString(1, index.table());
            select.setString(2, index.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
