package midoffice.bench.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import midoffice.ear.run.EmbeddedDatabase;

/**
 * Multiplies the rows that the product itself wrote for one example dossier, inside the database: the nth copy is the same row with other ids,
 * number, type, day and citizen. Nothing of the tables' form is known here, so a column more is a column more in every copy.
 *
 * <p>Dossier n is of type n mod 100. Document n belongs to dossier n, but the first {@value #MANY_DOCUMENTS} all belong to dossier 1. One citizen
 * started every tenth of the first 10,000 dossiers.
 */
final class BulkLoad {

    static final int MANY_DOCUMENTS = 500;
    static final String CITIZEN = "900101123";
    /** So many dossiers, one in ten of them of the one citizen. */
    static final int FIRST = 10_000;

    private static final int CHUNK = 10_000;
    private static final int THREADS = 2;
    private static final long BASE = 0x019000000000L;
    /** Names the number of the copy in the expressions below. */
    private static final String N = "s.seq";

    private final EmbeddedDatabase database;
    private final City city;
    private final List<Copy> copies = new ArrayList<>();

    /**
     * One row that is multiplied.
     *
     * @param where says which row, with one id as its parameter
     */
    private record Copy(String table, String where, String id, Map<String, String> ids, Map<String, String> texts) {
    }

    BulkLoad(EmbeddedDatabase database, City city) {
        this.database = database;
        this.city = city;
        City.Example e = city.example();
        Map<String, String> dossier = new LinkedHashMap<>();
        dossier.put(e.dossier(), id(1, N));
        dossier.put(e.status(), id(2, N));
        dossier.put(e.role(), id(3, N));
        dossier.put(e.type().type(), "t.type");
        dossier.put(e.type().status(), "t.status");
        dossier.put(e.type().role(), "t.role");
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(e.number(), number("2025-"));
        texts.put(City.START, "DATE_ADD('2021-01-01', INTERVAL " + N + " % 1826 DAY)");
        texts.put(City.NUMBER, "IF(" + N + " <= " + FIRST + " AND " + N + " % 10 = 5, '" + CITIZEN + "', CAST(100000000 + " + N + " AS CHAR))");
        Map<String, String> document = new LinkedHashMap<>();
        document.put(e.document(), id(4, N));
        document.put(e.dossier(), id(1, "IF(" + N + " <= " + MANY_DOCUMENTS + ", 1, " + N + ")"));
        Map<String, String> documentTexts = Map.of(e.documentNumber(), number("DOC-2025-"));
        copies.add(new Copy("dos_dossier", "id = ?", e.dossier(), dossier, texts));
        copies.add(new Copy("dos_trace", "entry = ?", e.dossier(), dossier, texts));
        copies.add(new Copy("dos_status", "id = ?", e.status(), dossier, texts));
        copies.add(new Copy("dos_role", "id = ?", e.role(), dossier, texts));
        copies.add(new Copy("dos_register_document", "id = ?", e.document(), document, documentTexts));
        copies.add(new Copy("dos_document_edition", "document = ?", e.document(), document, documentTexts));
        copies.add(new Copy("dos_document_part", "document = ?", e.document(), document, documentTexts));
        copies.add(new Copy("dos_part", "target = ?", e.document(), document, documentTexts));
    }

    /** Id of the nth dossier. */
    static String dossierId(long n) {
        String hex = String.format("%012x", BASE + n);
        return hex.substring(0, 8) + "-" + hex.substring(8) + "-7001-8000-000000000000";
    }

    private static String id(int kind, String n) {
        return "CONCAT(LPAD(LOWER(HEX(" + BASE + " + " + n + ")), 12, '0'), '700" + kind + "8000000000000000')";
    }

    private static String number(String prefix) {
        return "CONCAT('" + prefix + "', LPAD(" + N + ", GREATEST(6, LENGTH(" + N + ")), '0'))";
    }

    /** Writes copies {@code from} to {@code to}, two tables at a time. */
    void load(long from, long to) throws SQLException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (Copy copy : copies) {
                work.add(threads.submit(() -> {
                    multiply(copy, from, to);
                    return null;
                }));
            }
            for (Future<?> table : work) {
                table.get(10, TimeUnit.MINUTES);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Loading failed", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Loading takes too long", e);
        } finally {
            threads.shutdownNow();
        }
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("UPDATE dos_counter SET last_rank = " + to + " WHERE counter_year = 2025");
            // what the product counts one by one
            statement.execute("DELETE FROM dos_dossier_count");
            statement.execute("INSERT INTO dos_dossier_count (type, level, shard, dossiers) SELECT COALESCE(type, REPEAT(CHAR(0), 16)), level, 0, "
                    + "COUNT(*) FROM dos_dossier GROUP BY type, level");
            for (Copy copy : copies) {
                statement.execute("ANALYZE TABLE " + copy.table());
            }
        }
    }

    private void multiply(Copy copy, long from, long to) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0, unique_checks = 0, innodb_strict_mode = 0");
            types(connection);
            String select = select(connection, copy);
            for (long chunk = from; chunk <= to; chunk += CHUNK) {
                statement.executeUpdate(select.replace("seq_x", "seq_" + chunk + "_to_" + Math.min(to, chunk + CHUNK - 1)));
            }
        }
        long millis = Math.max(1, (System.nanoTime() - start) / 1_000_000);
        System.out.printf("  %-24s %,9d rows in %5.1f s%n", copy.table(), to - from + 1, millis / 1000.0);
    }

    private void types(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE bench_type (n INT PRIMARY KEY, type CHAR(32), status CHAR(32), role CHAR(32)) CHARSET ascii");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_type VALUES (?, ?, ?, ?)")) {
            for (int n = 0; n < City.TYPES; n++) {
                City.Type type = city.types().get(n);
                insert.setInt(1, n);
                insert.setString(2, plain(type.type()));
                insert.setString(3, plain(type.status()));
                insert.setString(4, plain(type.role()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String plain(String id) {
        return id.replace("-", "");
    }

    /** The statement that copies a row, one column after the other. */
    private static String select(Connection connection, Copy copy) throws SQLException {
        StringJoiner columns = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        try (PreparedStatement find = connection.prepareStatement("SELECT * FROM " + copy.table() + " WHERE " + copy.where() + " ORDER BY 1 LIMIT 1")) {
            find.setBytes(1, bytes(copy.id()));
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("The product wrote no row in " + copy.table());
                }
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String column = row.getMetaData().getColumnName(i);
                    columns.add(column);
                    boolean binary = row.getMetaData().getColumnTypeName(i).equals("BINARY");
                    values.add(row.getObject(i) == null ? "NULL" : binary ? id(copy, column, row.getBytes(i)) : text(copy, row.getString(i)));
                }
            }
        }
        return "INSERT INTO " + copy.table() + " (" + columns + ") SELECT " + values + " FROM seq_x s JOIN bench_type t ON t.n = " + N + " % "
                + City.TYPES;
    }

    /** An id that is known gets the copy's; a row's own gets one of its own; any other stays. */
    private static String id(Copy copy, String column, byte[] value) {
        String hex = java.util.HexFormat.of().formatHex(value);
        for (Map.Entry<String, String> known : copy.ids().entrySet()) {
            if (plain(known.getKey()).equals(hex)) {
                return "UNHEX(" + known.getValue() + ")";
            }
        }
        return column.equals("id") ? "UNHEX(" + id(9, N) + ")" : "X'" + hex + "'";
    }

    private static String text(Copy copy, String value) {
        String expression = "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
        for (Map.Entry<String, String> known : copy.ids().entrySet()) {
            if (value.contains(known.getKey())) {
                String id = known.getValue();
                expression = "REPLACE(" + expression + ", '" + known.getKey() + "', INSERT(INSERT(INSERT(INSERT(" + id
                        + ", 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'))";
            }
        }
        for (Map.Entry<String, String> known : copy.texts().entrySet()) {
            if (value.contains(known.getKey())) {
                expression = "REPLACE(" + expression + ", '" + known.getKey() + "', " + known.getValue() + ")";
            }
        }
        return expression;
    }

    static byte[] bytes(String id) {
        return java.util.HexFormat.of().parseHex(plain(id));
    }
}
