package midoffice.bench.register;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import midoffice.ear.run.EmbeddedDatabase;
import midoffice.ear.run.PayaraMicro;

/** One run: set up the city, load the first dossiers, measure, load the rest, measure again. */
public final class RegisterRun {

    private static final int[] USERS = {1, 16};
    private static final int ROUNDS = 4;
    private static final Duration DELIVERY = Duration.ofMinutes(4);

    private final PayaraMicro server;
    private final String base;
    private final EmbeddedDatabase database;
    private final long dossiers;
    private final Duration time;
    private final AtomicLong created = new AtomicLong();

    public RegisterRun(PayaraMicro server, EmbeddedDatabase database, long dossiers, Duration time) {
        if (dossiers < BulkLoad.FIRST || dossiers % City.TYPES != 0) {
            throw new IllegalArgumentException("bench.dossiers: from " + BulkLoad.FIRST + ", in hundreds");
        }
        this.server = server;
        this.base = server.baseUrl();
        this.database = database;
        this.dossiers = dossiers;
        this.time = time;
    }

    /** Settings of the product with which its clients are known. */
    public static Map<String, String> secrets() {
        return Map.of("midoffice.zgw.client." + City.READER + ".secret", City.SECRET, "midoffice.zgw.client." + City.FRONT + ".secret", City.SECRET,
                "midoffice.zgw.client." + City.WRITER + ".secret", City.SECRET);
    }

    /** Prints what it does and a table in the end. @param settings what to tell of server and database */
    public void run(String settings) throws IOException, SQLException, InterruptedException {
        ZgwClient.keepConnections(64);
        Table table = new Table(BulkLoad.FIRST, dossiers);
        try (Subscriber subscriber = new Subscriber(); BareRows bare = new BareRows(database)) {
            long start = System.nanoTime();
            City city = new City(base);
            city.found(subscriber.address());
            System.out.printf("%d types through the API in %d s%n", City.TYPES, seconds(start));
            BulkLoad load = new BulkLoad(database, city);
            grow(load, 1, BulkLoad.FIRST);
            new ZgwClient(base, City.WRITER, City.SECRET).created("/zaken/api/v1/zaken", City.dossier(base, city.types().get(City.READABLE), City.START));
            created.incrementAndGet();
            warmUp(new Cases(base, database, city, bare, BulkLoad.FIRST, created), subscriber);
            measure(new Cases(base, database, city, bare, BulkLoad.FIRST, created), BulkLoad.FIRST, table, subscriber);
            if (dossiers > BulkLoad.FIRST) {
                grow(load, BulkLoad.FIRST + 1, dossiers);
                measure(new Cases(base, database, city, bare, dossiers, created), dossiers, table, subscriber);
            }
        }
        System.out.printf("%n%s%n%s%nload generator on the same machine, closed loop, %d s each after a warm-up%n", Table.machine(), settings,
                time.toSeconds());
        table.print(System.out);
    }

    private static void grow(BulkLoad load, long from, long to) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        load.load(from, to);
        System.out.printf("%,d dossiers and documents are there, loaded in %d s%n", to, seconds(start));
    }

    /** Lets the server compile what will be measured. */
    private void warmUp(Cases cases, Subscriber subscriber) throws IOException, SQLException, InterruptedException {
        for (Cases.Case one : cases.all()) {
            new Load().run(one.product(), 8, time.dividedBy(2));
        }
        settle(subscriber);
    }

    private void measure(Cases cases, long size, Table table, Subscriber subscriber) throws IOException, SQLException, InterruptedException {
        for (Cases.Case one : cases.all()) {
            for (int users : USERS) {
                Load product = new Load();
                Load bare = one.bare() == null ? null : new Load();
                new Load().run(one.product(), users, time.dividedBy(4));
                long cpu = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    if (bare != null) {
                        bare.run(one.bare(), users, time.dividedBy(ROUNDS * 4));
                    }
                    long before = cpuMillis();
                    product.run(one.product(), users, time.dividedBy(ROUNDS));
                    cpu += cpuMillis() - before;
                }
                table.add(one, size, users, product, bare, (double) cpu / product.count());
                System.out.printf("  %-30s %,10d dossiers, %2d users: median %8.2f ms, %8.1f a second%n", one.key(), size, users,
                        product.percentile(50), product.perSecond());
                settle(subscriber);
            }
        }
    }

    /** Waits until every notification is through, so that one case does not burden the next; none may be lost. */
    private void settle(Subscriber subscriber) throws InterruptedException {
        Duration took = subscriber.await(created.get(), DELIVERY);
        if (took.toMillis() > 500) {
            System.out.printf("  all %,d notifications are through %.1f s later%n", created.get(), took.toMillis() / 1000.0);
        }
    }

    /** Processor time of server and database so far. */
    private long cpuMillis() {
        return Stream.of(server.pid(), database.pid()).flatMap(pid -> ProcessHandle.of(pid).stream())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO)).mapToLong(Duration::toMillis).sum();
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }
}
