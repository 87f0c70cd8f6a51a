package midoffice.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.ear.run.EmbeddedDatabase;
import midoffice.ear.run.PayaraMicro;

/**
 * Reports over Open311: {@code bench.filed} are filed by 16 clients in a closed loop, none of which may be lost or doubled; then the table is filled up to
 * {@code bench.reports} by multiplying what the product wrote, spread over the city and three years, and the newest of a category and what lies near
 * a point are asked for. Times are those of the client, over HTTP.
 */
public final class ReportsBench {

    private static final int FILED = Integer.getInteger("bench.filed", 10_000);
    private static final int REPORTS = Integer.getInteger("bench.reports", 1_000_000);
    private static final int CLIENTS = 16;
    private static final int ASKED = 4_000;
    private static final Pattern NUMBER = Pattern.compile("\"service_request_id\":\"(M[0-9-]+)\"");
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ReportsBench() {
    }

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        Path target = Path.of(System.getProperty("midoffice.target")).toAbsolutePath();
        Path home = Files.createTempDirectory(Files.createDirectories(target.resolve("bench/reports")), "run");
        System.setProperty("midoffice.db.buffer", System.getProperty("bench.buffer", "4G"));
        EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("mariadb"), PayaraMicro.freePort());
        int port = PayaraMicro.freePort();
        String base = "http://localhost:" + port;
        Map<String, String> settings = new TreeMap<>(Map.of("midoffice.demo", "true", "midoffice.demo.dir",
                Path.of(System.getProperty("midoffice.demo.dir")).toAbsolutePath().toString(), "midoffice.base-url", base, "midoffice.store.dir",
                home.resolve("store").toString(), "midoffice.reports.per-minute", "0"));
        PayaraMicro server = PayaraMicro.start(new PayaraMicro.Setup(target.resolve("server/payara-micro.jar"),
                target.resolve("server/mysql-connector-j.jar"), Path.of(System.getProperty("midoffice.war")),
                Path.of(System.getProperty("midoffice.asadmin")), home, port, System.getProperty("bench.heap", "1g"), database, settings, false));
        try {
            server.awaitReady(Duration.ofMinutes(5));
            run(base, database);
        } finally {
            server.close();
            database.close();
        }
    }

    private static void run(String base, EmbeddedDatabase database) throws Exception {
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        load(FILED / 10, i -> file(base, i, numbers));
        numbers.clear();
        long before = count(database);
        System.out.printf("%n%-40s %8s %8s %8s %8s %8s%n", "reports, milliseconds, " + CLIENTS + " clients", "n", "median", "p95", "p99", "per s");
        row("file and route over Open311", FILED, i -> file(base, i + FILED, numbers));
        long written = count(database) - before;
        if (numbers.size() != FILED || written != FILED) {
            throw new IllegalStateException("Filed " + FILED + ", numbers " + numbers.size() + ", rows " + written);
        }
        System.out.println("none lost, none doubled");
        multiply(database);
        System.out.printf("rows: %,d%n", count(database));
        load(ASKED / 4, i -> near(base, i));
        row("near a point, 50 metres", ASKED, i -> near(base, i));
        row("the newest 100 of a category", ASKED, i -> get(base + "/open311/v2/requests.json?service_code=put-in-de-weg&page_size=100"));
        row("the newest 100", ASKED, i -> get(base + "/open311/v2/requests.json?page_size=100"));
    }

    private static String file(String base, int i, Set<String> numbers) {
        Random random = new Random(i);
        String body = "api_key=open311-demo&service_code=" + (i % 2 == 0 ? "put-in-de-weg" : "fietspad") + "&lat=" + latitude(random) + "&long=" + longitude(random)
                + "&device_id=d" + i % 997 + "&description=Put+" + i;
        String answer = send(HttpRequest.newBuilder(URI.create(base + "/open311/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build(), 201);
        Matcher number = NUMBER.matcher(answer);
        if (!number.find() || !numbers.add(number.group(1))) {
            throw new IllegalStateException("No number, or one given twice: " + answer);
        }
        return answer;
    }

    private static String near(String base, int i) {
        Random random = new Random(i);
        return get(base + "/open311/v2/requests.json?lat=" + latitude(random) + "&long=" + longitude(random) + "&radius=50");
    }

    private static double latitude(Random random) {
        return 51.0005 + random.nextDouble() * 0.059;
    }

    private static double longitude(Random random) {
        return 3.6005 + random.nextDouble() * 0.119;
    }

    /** Copies rows of the product with other ids, numbers, places and days; one in ten is open, as in a city that keeps up. */
    private static void multiply(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            long have = count(database);
            for (int round = 0; have < REPORTS; round++) {
                statement.executeUpdate("INSERT INTO cmp_report (id, version, number, key_hash, token_hash, category, point, description, latitude, longitude,"
                        + " cell, channel, status, is_open, filed, expected, language, listed, published, updated)"
                        + " SELECT id, 1, number, key_hash, token_hash, category, point, description, latitude, longitude,"
                        + " FLOOR((latitude + 90) * 1000) * 400000 + FLOOR((longitude + 180) * 1000), 'app', IF(open, 'received', 'solved'), open, filed,"
                        + " DATE(filed), 'nl', TRUE, FALSE, filed FROM (SELECT UNHEX(REPLACE(UUID(), '-', '')) id, CONCAT('X" + round + "-', number) number,"
                        + " RANDOM_BYTES(32) key_hash, RANDOM_BYTES(32) token_hash, category, point, description, 51.0005 + RAND() * 0.059 latitude,"
                        + " 3.6005 + RAND() * 0.119 longitude, RAND() < 0.1 open, UTC_TIMESTAMP(6) - INTERVAL FLOOR(RAND() * 94608000) SECOND filed"
                        + " FROM cmp_report WHERE number LIKE 'M%' LIMIT " + Math.min(REPORTS - have, FILED) + ") made");
                have = count(database);
            }
            statement.execute("ANALYZE TABLE cmp_report");
        }
    }

    private static long count(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM cmp_report")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static String get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build(), 200);
    }

    private static String send(HttpRequest request, int status) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void row(String what, int times, Function<Integer, String> act) throws Exception {
        long start = System.nanoTime();
        List<Long> taken = load(times, act);
        double seconds = (System.nanoTime() - start) / 1e9;
        Collections.sort(taken);
        System.out.printf(Locale.ROOT, "%-40s %,8d %8.1f %8.1f %8.1f %8.1f%n", what, times, percentile(taken, 50), percentile(taken, 95),
                percentile(taken, 99), times / seconds);
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.get((int) Math.min(sorted.size() - 1L, sorted.size() * (long) percent / 100)) / 1e6;
    }

    private static List<Long> load(int times, Function<Integer, String> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<List<Long>>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                clients.add(pool.submit(() -> {
                    List<Long> taken = new ArrayList<>();
                    for (int i = first; i < times; i += CLIENTS) {
                        long start = System.nanoTime();
                        act.apply(i);
                        taken.add(System.nanoTime() - start);
                    }
                    return taken;
                }));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> client : clients) {
                all.addAll(client.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
