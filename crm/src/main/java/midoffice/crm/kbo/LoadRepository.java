package midoffice.crm.kbo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.EnterpriseLoads.Kind;
import midoffice.crm.api.EnterpriseLoads.Phase;
import midoffice.crm.api.EnterpriseLoads.RefusedRow;
import midoffice.crm.api.EnterpriseLoads.RowPosition;
import midoffice.crm.api.EnterpriseLoads.State;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.crm.kbo.CsvRows.Place;

/** Loads and the rows they refused. */
final class LoadRepository {

    private static final UuidConverter UUIDS = new UuidConverter();
    private static final InstantConverter INSTANTS = new InstantConverter();
    private static final int MOST_LISTED = 50;
    /** What never changes, then what does. */
    private static final List<String> FIXED = List.of("id", "file_name", "kind", "extract_number", "snapshot", "created", "created_by", "creator_name");
    private static final List<String> CHANGING = List.of("fingerprint", "state", "phase", "step", "table_name", "next_char", "next_line", "next_number",
            "rows_done", "rows_refused", "rows_kept", "bytes_before", "bytes_read", "bytes_table", "bytes_total", "busy_millis", "attempts", "failure",
            "failure_detail", "started", "finished", "leased_until", "lease_token");
    private static final String SELECT = "SELECT " + String.join(", ", FIXED) + ", " + String.join(", ", CHANGING) + " FROM crm_kbo_load";
    /** A row of a report is enough to find the row in the file. */
    private static final int LONGEST_CONTENT = 2000;

    void add(Connection connection, Load load) throws SQLException {
        int all = FIXED.size() + CHANGING.size();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO crm_kbo_load (" + String.join(", ", FIXED) + ", "
                + String.join(", ", CHANGING) + ") VALUES (" + String.join(", ", Collections.nCopies(all, "?")) + ")")) {
            Object[] fixed = {UUIDS.convertToDatabaseColumn(load.id), load.fileName, load.kind.name(), load.extractNumber,
                load.snapshot == null ? null : load.snapshot.toString(), instant(load.created), load.createdBy, load.creatorName};
            for (int i = 0; i < fixed.length; i++) {
                insert.setObject(i + 1, fixed[i]);
            }
            bind(insert, fixed.length, load);
            insert.executeUpdate();
        }
    }

    void save(Connection connection, Load load) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE crm_kbo_load SET " + String.join(" = ?, ", CHANGING) + " = ? WHERE id = ?")) {
            bind(update, 0, load);
            update.setBytes(CHANGING.size() + 1, UUIDS.convertToDatabaseColumn(load.id));
            update.executeUpdate();
        }
    }

    Optional<Load> find(Connection connection, UUID id) throws SQLException {
        return one(connection, " WHERE id = ?", UUIDS.convertToDatabaseColumn(id));
    }

    /** Keeps everybody else from changing the load until the transaction ends. */
    Optional<Load> lock(Connection connection, UUID id) throws SQLException {
        return one(connection, " WHERE id = ? FOR UPDATE", UUIDS.convertToDatabaseColumn(id));
    }

    List<Load> newest(Connection connection) throws SQLException {
        return many(connection, " ORDER BY created DESC, id DESC LIMIT " + MOST_LISTED);
    }

    List<Load> running(Connection connection) throws SQLException {
        return many(connection, " WHERE state = 'RUNNING' ORDER BY created, id");
    }

    void refuse(Connection connection, UUID load, List<RefusedRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("REPLACE INTO crm_kbo_refused (load_id, step, line, table_name, kept, reason, field,"
                + " content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (RefusedRow row : rows) {
                insert.setBytes(1, UUIDS.convertToDatabaseColumn(load));
                insert.setInt(2, row.position().step());
                insert.setLong(3, row.position().line());
                insert.setString(4, row.table());
                insert.setBoolean(5, row.kept());
                insert.setString(6, row.reason());
                insert.setString(7, row.field());
                insert.setString(8, cut(row.content()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    List<RefusedRow> refused(Connection connection, UUID load, RowPosition after, int size) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT step, line, table_name, kept, reason, field, content FROM crm_kbo_refused"
                + " WHERE load_id = ? AND (step > ? OR step = ? AND line > ?) ORDER BY step, line LIMIT " + size)) {
            select.setBytes(1, UUIDS.convertToDatabaseColumn(load));
            select.setInt(2, after == null ? -1 : after.step());
            select.setInt(3, after == null ? -1 : after.step());
            select.setLong(4, after == null ? -1 : after.line());
            List<RefusedRow> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    boolean kept = found.getBoolean(4);
                    rows.add(new RefusedRow(new RowPosition(found.getInt(1), found.getLong(2)), found.getString(3), kept ? 0 : found.getLong(2), kept,
                            found.getString(5), found.getString(6), found.getString(7)));
                }
            }
            return rows;
        }
    }

    void forgetRefused(Connection connection, UUID load) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM crm_kbo_refused WHERE load_id = ?")) {
            delete.setBytes(1, UUIDS.convertToDatabaseColumn(load));
            delete.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, int before, Load load) throws SQLException {
        Object[] values = {load.fingerprint, load.state.name(), load.phase.name(), load.step, load.table, load.place.chars(), load.place.line(),
            load.lastOwner, load.rows, load.refused, load.kept, load.bytesBefore, load.bytesRead, load.bytesOfTable, load.bytes, load.busyMillis,
            load.attempts, load.failure, load.failureDetail, instant(load.started), instant(load.finished), instant(load.leasedUntil),
            load.leaseToken == null ? null : UUIDS.convertToDatabaseColumn(load.leaseToken)};
        for (int i = 0; i < values.length; i++) {
            statement.setObject(before + i + 1, values[i]);
        }
    }

    private Optional<Load> one(Connection connection, String where, byte[] id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            select.setBytes(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(load(row)) : Optional.empty();
            }
        }
    }

    private List<Load> many(Connection connection, String where) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + where); ResultSet row = select.executeQuery()) {
            List<Load> loads = new ArrayList<>();
            while (row.next()) {
                loads.add(load(row));
            }
            return loads;
        }
    }

    private static Load load(ResultSet row) throws SQLException {
        KboFile.Meta meta = new KboFile.Meta(Kind.valueOf(row.getString("kind")), row.getInt("extract_number"), day(row, "snapshot"));
        Load load = new Load(UUIDS.convertToEntityAttribute(row.getBytes("id")), row.getString("file_name"), meta, instant(row, "created"),
                row.getString("created_by"), row.getString("creator_name"));
        load.fingerprint = row.getString("fingerprint");
        load.state = State.valueOf(row.getString("state"));
        load.phase = Phase.valueOf(row.getString("phase"));
        load.step = row.getInt("step");
        load.table = row.getString("table_name");
        load.place = new Place(row.getLong("next_char"), row.getLong("next_line"));
        load.lastOwner = row.getLong("next_number");
        load.rows = row.getLong("rows_done");
        load.refused = row.getLong("rows_refused");
        load.kept = row.getLong("rows_kept");
        load.bytesBefore = row.getLong("bytes_before");
        load.bytesRead = row.getLong("bytes_read");
        load.bytesOfTable = row.getLong("bytes_table");
        load.bytes = row.getLong("bytes_total");
        load.busyMillis = row.getLong("busy_millis");
        load.attempts = row.getInt("attempts");
        load.failure = row.getString("failure");
        load.failureDetail = row.getString("failure_detail");
        load.started = instant(row, "started");
        load.finished = instant(row, "finished");
        load.leasedUntil = instant(row, "leased_until");
        byte[] token = row.getBytes("lease_token");
        load.leaseToken = token == null ? null : UUIDS.convertToEntityAttribute(token);
        return load;
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return INSTANTS.convertToEntityAttribute(row.getObject(column, java.time.LocalDateTime.class));
    }

    private static Object instant(Instant instant) {
        return INSTANTS.convertToDatabaseColumn(instant);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_CONTENT ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_CONTENT));
    }
}
