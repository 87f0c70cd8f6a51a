package midoffice.crm.kbo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.EnterpriseLoads.LoadView;
import midoffice.crm.api.EnterpriseLoads.State;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.event.EnterprisesUpdated;

/** The mirror on a real database, as one node has it; may break off or be disturbed at a transaction. */
final class Mirror {

    private static final Caller SYSTEM = Caller.system("test");

    final KboDatabase real = MariaDb.shared();
    final KeepEnterpriseLoads loads;
    final KeepEnterprises enterprises;
    final List<EnterprisesUpdated> updated = new ArrayList<>();
    int transactions;

    /** Lights that go out on purpose fill no log; a strong reference, or the level is forgotten. */
    private static final Logger QUIET = Logger.getLogger(RunEnterpriseLoads.class.getName());

    private final RunEnterpriseLoads work;
    private final Path folder;
    private int breakAt;
    private int disturbAt;
    private Runnable disturbance;
    private Instant now = Instant.parse("2026-11-27T10:00:00Z");

    Mirror(Path folder, int chunkRows) {
        QUIET.setLevel(Level.SEVERE);
        this.folder = folder;
        KboFolder files = new KboFolder(folder.toString());
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        this.loads = new KeepEnterpriseLoads(real, files, clock);
        this.enterprises = new KeepEnterprises(real);
        KboDatabase fragile = new KboDatabase() {
            @Override
            public <T> T join(Work<T> does) {
                return own(does);
            }

            @Override
            public <T> T own(Work<T> does) {
                return fragile(does);
            }
        };
        this.work = new RunEnterpriseLoads(fragile, files, clock, updated::add, chunkRows);
    }

    /** Breaks after everything was done and before it is committed. */
    private <T> T fragile(KboDatabase.Work<T> does) {
        transactions++;
        int mine = transactions;
        if (mine == disturbAt) {
            disturbance.run();
        }
        return real.own(connection -> {
            T done = does.with(connection);
            if (mine == breakAt) {
                throw new IllegalStateException("The lights went out");
            }
            return done;
        });
    }

    void breakAt(int transaction) {
        breakAt = transaction;
    }

    void stopAfter(int more, Runnable what) {
        disturbAt = transactions + more;
        disturbance = what;
    }

    void work() {
        work.work(SYSTEM, Duration.ofHours(1));
    }

    void write(String name, KboSample sample) {
        try {
            Files.write(folder.resolve(name), sample.zip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoadView load(String name, KboSample sample) {
        write(name, sample);
        UUID id = loads.start(SYSTEM, name);
        work();
        return loads.get(SYSTEM, id);
    }

    /** Loads as the clock would: again and again. @return how often it broke off */
    int loadPatiently(String name, KboSample sample) {
        write(name, sample);
        UUID id = loads.start(SYSTEM, name);
        int broken = 0;
        for (int i = 0; i < 10 && loads.get(SYSTEM, id).state() == State.RUNNING; i++) {
            int before = transactions;
            try {
                work();
            } catch (IllegalStateException lightsOut) {
                // the timer would log it
                broken = 1;
            }
            broken = Math.max(broken, before < breakAt && breakAt <= transactions ? 1 : 0);
            now = now.plus(Duration.ofHours(2));
        }
        return broken;
    }

    MirrorState state() {
        return real.own(new MirrorRepository()::state);
    }

    /** Every row that is read, without hashes. */
    List<String> content() {
        return real.own(connection -> {
            String set = new MirrorRepository().state(connection).readSet();
            List<String> rows = new ArrayList<>();
            for (KboTable table : KboTable.values()) {
                List<String> columns = table.columns().stream().map(Column::sql).toList();
                rows.addAll(rows(connection.createStatement(), table.label(), table.sqlName(set), columns));
            }
            rows.addAll(rows(connection.createStatement(), "word", KboTable.sqlName(set, "word"), List.of("entity", "word")));
            return rows;
        });
    }

    private static List<String> rows(Statement statement, String label, String table, List<String> columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        String list = String.join(", ", columns);
        try (statement; ResultSet row = statement.executeQuery("SELECT " + list + " FROM " + table + " ORDER BY " + list)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    values.add(String.valueOf(row.getObject(i)));
                }
                rows.add(label + ":" + String.join("|", values));
            }
        }
        return rows;
    }

    void empty() {
        real.own(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String set : List.of("a", "b")) {
                    for (KboTable table : KboTable.values()) {
                        statement.executeUpdate("DELETE FROM " + table.sqlName(set));
                    }
                    statement.executeUpdate("DELETE FROM " + KboTable.sqlName(set, KboTable.WORDS));
                }
                statement.executeUpdate("DELETE FROM crm_kbo_load");
                statement.executeUpdate("DELETE FROM crm_kbo_refused");
                statement.executeUpdate("UPDATE crm_kbo_edition SET read_set = 'a', extract_number = NULL, snapshot = NULL, beside_load = NULL");
            }
            return null;
        });
    }
}
