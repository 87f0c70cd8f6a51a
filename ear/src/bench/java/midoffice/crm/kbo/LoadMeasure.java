package midoffice.crm.kbo;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import midoffice.crm.api.EnterpriseLoads.LoadView;
import midoffice.crm.api.EnterpriseLoads.State;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PageRequest;
import midoffice.ear.run.EmbeddedDatabase;

/** Loads, measures and prints; in this package, so that the product's classes need not be opened for it. */
public final class LoadMeasure {

    private static final Caller SYSTEM = Caller.system("bench");
    private static final int CHANGES = 10_000;
    private static final int BATCH = 1000;
    private static final int COMMIT = 10_000;
    private static final int LOOKS = 300;

    private final EmbeddedDatabase embedded;
    private final Path home;
    private final GeneratedSet set;
    private final Timed database = new Timed();
    private long updatedEnterprises;

    public LoadMeasure(EmbeddedDatabase embedded, Path home, int enterprises) {
        this.embedded = embedded;
        this.home = home;
        this.set = new GeneratedSet(enterprises);
    }

    /** Measures all. @throws IllegalStateException when what is in the tables is not what was generated */
    public void run() throws IOException, SQLException {
        migrate();
        System.out.printf(Locale.ROOT, "Generating %,d enterprises ...%n", set.enterprises());
        set.writeFull(home.resolve("full.zip"), 140);
        set.writeUpdate(home.resolve("update.zip"), 141, CHANGES);
        Map<KboTable, Long> counts = set.counts();
        RunEnterpriseLoads work = new RunEnterpriseLoads(database, new KboFolder(home.toString()), Clock.systemUTC(),
                event -> updatedEnterprises += event.numbers().size(), 10_000);
        KeepEnterpriseLoads loads = new KeepEnterpriseLoads(database, new KboFolder(home.toString()), Clock.systemUTC());
        System.out.printf(Locale.ROOT, "full.zip has %,d bytes%n", Files.size(home.resolve("full.zip")));

        System.gc();
        long liveBefore = used();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        LoadView full = load(work, loads, "full.zip");
        double fullSeconds = seconds(began) - database.gcSeconds;
        long peak = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        verify(counts);
        Map<String, Double> steps = Map.copyOf(database.steps);
        List<Long> live = List.copyOf(database.live);

        Map<KboTable, Double> bare = bare(counts);
        print(counts, steps, bare, full, fullSeconds, liveBefore, live, peak);

        database.steps.clear();
        began = System.nanoTime();
        LoadView update = load(work, loads, "update.zip");
        double updateSeconds = seconds(began) - database.gcSeconds;
        System.out.printf(Locale.ROOT, "%nupdate of %,d enterprises: %,d rows in %.1f s, %,d rows/s; events told of %,d enterprises; steps: %s%n", CHANGES,
                update.rows(), updateSeconds, Math.round(update.rows() / updateSeconds), updatedEnterprises, rounded(database.steps));
        looks();
    }

    private LoadView load(RunEnterpriseLoads work, KeepEnterpriseLoads loads, String name) {
        database.begin();
        UUID id = loads.start(SYSTEM, name);
        work.work(SYSTEM, Duration.ofHours(5));
        LoadView done = loads.get(SYSTEM, id);
        if (done.state() != State.DONE || done.refused() > 0 || done.kept() > 0) {
            throw new IllegalStateException(done.toString());
        }
        return done;
    }

    private void verify(Map<KboTable, Long> counts) throws SQLException {
        try (Connection connection = embedded.connect()) {
            String read = new MirrorRepository().state(connection).readSet();
            for (KboTable table : KboTable.values()) {
                long found = count(connection, table.sqlName(read));
                if (found != counts.get(table)) {
                    throw new IllegalStateException(table + " has " + found + " rows instead of " + counts.get(table));
                }
            }
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The baseline: the same rows, ready in memory, in batches of {@value #BATCH} into tables that have nothing but their primary key. */
    private Map<KboTable, Double> bare(Map<KboTable, Long> counts) throws SQLException {
        Map<KboTable, Double> seconds = new EnumMap<>(KboTable.class);
        try (Connection connection = embedded.connect()) {
            connection.setAutoCommit(false);
            for (KboTable table : KboTable.values()) {
                String name = "bare_" + table.label();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE " + name + " LIKE " + table.sqlName("a"));
                    if (!table.index().isEmpty() && hasIndex(connection, name, table.indexName())) {
                        statement.execute("ALTER TABLE " + name + " DROP INDEX " + table.indexName());
                    }
                }
                long began = System.nanoTime();
                insert(connection, table, name);
                seconds.put(table, seconds(began));
                if (count(connection, name) != counts.get(table)) {
                    throw new IllegalStateException(name);
                }
            }
        }
        return seconds;
    }

    private static boolean hasIndex(Connection connection, String table, String index) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SHOW INDEX FROM " + table + " WHERE Key_name = '"
                + index + "'")) {
            return row.next();
        }
    }

    private void insert(Connection connection, KboTable table, String name) throws SQLException {
        int columns = table.sqlColumns().size();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + name + " (" + String.join(", ", table.sqlColumns()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns, "?")) + ")")) {
            long[] n = {0};
            set.rows(table, row -> {
                try {
                    for (int i = 0; i < row.length; i++) {
                        if (row[i] instanceof Long number) {
                            insert.setLong(i + 1, number);
                        } else {
                            insert.setString(i + 1, (String) row[i]);
                        }
                    }
                    if (columns > row.length) {
                        insert.setLong(columns, n[0]);
                    }
                    insert.addBatch();
                    n[0]++;
                    if (n[0] % BATCH == 0) {
                        insert.executeBatch();
                    }
                    if (n[0] % COMMIT == 0) {
                        connection.commit();
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            insert.executeBatch();
            connection.commit();
        }
    }

    private void print(Map<KboTable, Long> counts, Map<String, Double> steps, Map<KboTable, Double> bare, LoadView full, double fullSeconds, long liveBefore,
            List<Long> live, long peak) {
        System.out.printf("%n%-20s %12s %9s %10s %9s %10s %7s%n", "KBO full file", "rows", "s", "rows/s", "bare s", "rows/s", "ratio");
        double bareSeconds = 0;
        for (KboTable table : KboTable.values()) {
            double mine = steps.getOrDefault(table.label() + ".csv", 0.0);
            double theirs = bare.get(table);
            bareSeconds += theirs;
            line(table.label(), counts.get(table), mine, theirs);
        }
        steps.entrySet().stream().filter(e -> !e.getKey().endsWith(".csv"))
                .forEach(e -> System.out.printf(Locale.ROOT, "%-20s %12s %9.1f%n", e.getKey(), "", e.getValue()));
        line("all", full.rows(), fullSeconds, bareSeconds);
        System.out.printf(Locale.ROOT, "%nratio: time of the load (reading the zip, checks, words of names, indexes, exchange) to time of bare batches.%n"
                + "heap: limit %d MB, live before %d MB, live after a full collection at each table %s MB (growth %d MB), peak with garbage %d MB%n",
                Runtime.getRuntime().maxMemory() >> 20, liveBefore >> 20, live.stream().map(l -> l >> 20).toList(),
                (Collections.max(live) - liveBefore) >> 20, peak >> 20);
    }

    private static void line(String name, long rows, double mine, double theirs) {
        System.out.printf(Locale.ROOT, "%-20s %,12d %9.1f %,10d %9.1f %,10d %7.2f%n", name, rows, mine, Math.round(rows / mine), theirs,
                Math.round(rows / theirs), mine / theirs);
    }

    private void looks() {
        KeepEnterprises register = new KeepEnterprises(database);
        SplittableRandom random = new SplittableRandom(7);
        double[] byNumber = new double[LOOKS];
        double[] byName = new double[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            long began = System.nanoTime();
            // those of the update that are gone are the last of twenty
            register.byNumber(SYSTEM, KboNumbers.digits(GeneratedSet.enterprise(random.nextInt(set.enterprises() / 1000) * 1000 + 1)));
            byNumber[i] = seconds(began) * 1000;
            String name = GeneratedSet.name(random);
            began = System.nanoTime();
            register.search(SYSTEM, name.substring(0, name.indexOf(' ') + 5), null, PageRequest.first(25));
            byName[i] = seconds(began) * 1000;
        }
        Arrays.sort(byNumber);
        Arrays.sort(byName);
        System.out.printf(Locale.ROOT, "%nlook-ups, n %d, milliseconds: by number median %.1f, p95 %.1f; by two words median %.1f, p95 %.1f%n", LOOKS,
                byNumber[LOOKS / 2], byNumber[LOOKS * 95 / 100], byName[LOOKS / 2], byName[LOOKS * 95 / 100]);
    }

    private void migrate() throws IOException, SQLException {
        String script = new String(KboTable.class.getResourceAsStream("/db/migration/crm/V20__kbo_mirror.sql").readAllBytes(), StandardCharsets.UTF_8);
        try (Connection connection = embedded.connect(); Statement statement = connection.createStatement()) {
            for (String sql : script.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static Map<String, String> rounded(Map<String, Double> steps) {
        Map<String, String> rounded = new LinkedHashMap<>();
        steps.forEach((step, seconds) -> rounded.merge(Set.of("APPLYING", "CHECKING").contains(step) ? step : "reading",
                String.format(Locale.ROOT, "%.1f s", seconds), (a, b) -> String.format(Locale.ROOT, "%.1f s",
                        Double.parseDouble(a.replace(" s", "")) + Double.parseDouble(b.replace(" s", "")))));
        return rounded;
    }

    /** One connection, and the time from transaction to transaction under the name of the table or step it was for. */
    private final class Timed implements KboDatabase {

        private final Map<String, Double> steps = new LinkedHashMap<>();
        private final List<Long> live = new ArrayList<>();
        private Connection connection;
        private long last;
        private String step = "";
        private double gcSeconds;

        void begin() {
            last = System.nanoTime();
            gcSeconds = 0;
            step = "";
        }

        @Override
        public <T> T join(Work<T> work) {
            return transaction(work);
        }

        @Override
        public <T> T own(Work<T> work) {
            T done = transaction(work);
            String now = transaction(this::step);
            steps.merge(now, seconds(last), Double::sum);
            if (!now.equals(step)) {
                step = now;
                long began = System.nanoTime();
                System.gc();
                live.add(used());
                gcSeconds += seconds(began);
            }
            last = System.nanoTime();
            return done;
        }

        private String step(Connection open) throws SQLException {
            try (Statement statement = open.createStatement(); ResultSet row = statement.executeQuery("SELECT phase, table_name FROM crm_kbo_load"
                    + " ORDER BY created DESC LIMIT 1")) {
                row.next();
                return row.getString(1).equals("READING") ? row.getString(2) : row.getString(1);
            }
        }

        private <T> T transaction(Work<T> work) {
            try {
                if (connection == null) {
                    connection = embedded.connect();
                    connection.setAutoCommit(false);
                }
                try {
                    T done = work.with(connection);
                    connection.commit();
                    return done;
                } catch (SQLException | RuntimeException e) {
                    connection.rollback();
                    throw e;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
