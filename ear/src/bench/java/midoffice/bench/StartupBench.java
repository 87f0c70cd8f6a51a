package midoffice.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import midoffice.ear.run.EmbeddedDatabase;
import midoffice.ear.run.PayaraMicro;

/**
 * From the built archive to the first page, and the memory that takes: the product beside a bare Payara Micro, interleaved in one run. Aims: first page under 45 s, under 900 MB
 * resident.
 */
public final class StartupBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private StartupBench() {
    }

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        Path target = Path.of(System.getProperty("midoffice.target")).toAbsolutePath();
        Path home = Files.createDirectories(target.resolve("bench/startup"));
        List<Long> empty = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        List<Long> memory = new ArrayList<>();
        List<Long> bareMemory = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path fresh = Files.createTempDirectory(home, "round");
            EmbeddedDatabase database = EmbeddedDatabase.start(fresh.resolve("mariadb"), PayaraMicro.freePort());
            try {
                measure(product(target, fresh, database), empty, memory);
                measure(product(target, fresh, database), again, memory);
                measureBare(target, fresh, bare, bareMemory);
            } finally {
                database.close();
            }
        }
        System.out.printf("%n%-44s %8s %8s %8s%n", "start-up, " + ROUNDS + " rounds (-Xmx640m)", "min", "median", "max");
        row("product, empty database, seconds", empty, 1000);
        row("product, loaded database, seconds", again, 1000);
        row("bare Payara Micro, seconds", bare, 1000);
        row("product, resident after first page, MB", memory, 1);
        row("bare Payara Micro, resident, MB", bareMemory, 1);
        System.out.printf("%-44s %8.2f%n", "ratio product (loaded) : bare", (double) median(again) / median(bare));
    }

    private static void measure(PayaraMicro.Setup setup, List<Long> times, List<Long> memory) throws IOException {
        long start = System.nanoTime();
        PayaraMicro server = PayaraMicro.start(setup);
        try {
            server.awaitReady(Duration.ofMinutes(5));
            times.add((System.nanoTime() - start) / 1_000_000);
            memory.add(residentMegabytes(server.pid()));
        } finally {
            server.close();
        }
    }

    private static void measureBare(Path target, Path home, List<Long> times, List<Long> memory) throws IOException, InterruptedException {
        int port = PayaraMicro.freePort();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx640m",
                "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + home, "-jar", target.resolve("server/payara-micro.jar").toString(), "--nocluster",
                "--port", Integer.toString(port)).redirectErrorStream(true).redirectOutput(home.resolve("bare.log").toFile()).start();
        try {
            while (!answers(port)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("Bare Payara Micro ended; see " + home.resolve("bare.log"));
                }
                Thread.sleep(100);
            }
            times.add((System.nanoTime() - start) / 1_000_000);
            memory.add(residentMegabytes(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/").toURL().openConnection();
            connection.setConnectTimeout(500);
            return connection.getResponseCode() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static PayaraMicro.Setup product(Path target, Path home, EmbeddedDatabase database) {
        int port = PayaraMicro.freePort();
        Map<String, String> settings = new TreeMap<>(Map.of("midoffice.demo", "true", "midoffice.demo.dir",
                Path.of(System.getProperty("midoffice.demo.dir")).toAbsolutePath().toString(), "midoffice.base-url", "http://localhost:" + port,
                "midoffice.store.dir", home.resolve("store").toString()));
        return new PayaraMicro.Setup(target.resolve("server/payara-micro.jar"), target.resolve("server/mysql-connector-j.jar"),
                Path.of(System.getProperty("midoffice.war")), Path.of(System.getProperty("midoffice.asadmin")), home, port, "640m", database,
                settings, false);
    }

    private static long residentMegabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IllegalStateException("No resident memory is told for process " + pid);
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void row(String name, List<Long> values, double unit) {
        System.out.printf("%-44s %8.1f %8.1f %8.1f%n", name, Collections.min(values) / unit, median(values) / unit, Collections.max(values) / unit);
    }
}
