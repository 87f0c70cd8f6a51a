package midoffice.bench.register;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was measured, as one table, with the aims of it. */
final class Table {

    private final List<Row> rows = new ArrayList<>();
    private final long small;
    private final long large;

    /**
     * @param cpu  milliseconds of processor that server and database spend on one request
     * @param bare median of the baseline, NaN where there is none
     */
    private record Row(String key, long dossiers, int users, long count, double median, double p95, double p99, double perSecond, double cpu, String baseline,
            double bare) {
    }

    Table(long small, long large) {
        this.small = small;
        this.large = large;
    }

    void add(Cases.Case what, long dossiers, int users, Load product, Load bare, double cpu) {
        rows.add(new Row(what.key(), dossiers, users, product.count(), product.percentile(50), product.percentile(95), product.percentile(99),
                product.perSecond(), cpu, what.baseline(), bare == null ? Double.NaN : bare.percentile(50)));
    }

    void print(PrintStream out) {
        out.printf("%n%-30s %10s %5s %7s %9s %9s %9s %8s %7s  %-9s %9s %7s %9s%n", "ZGW register, milliseconds", "dossiers", "users", "n", "median", "p95",
                "p99", "per s", "CPU ms", "baseline", "median", "ratio", "N:" + String.format(Locale.ROOT, "%,d", small));
        for (Row row : rows) {
            boolean bare = !Double.isNaN(row.bare());
            String growth = row.dossiers() == small ? "" : find(row.key(), small, row.users())
                    .map(before -> String.format(Locale.ROOT, "%.2f", row.median() / before.median())).orElse("");
            out.printf(Locale.ROOT, "%-30s %,10d %5d %,7d %9.2f %9.2f %9.2f %8.1f %7.2f  %-9s %9s %7s %9s%n", row.key(), row.dossiers(), row.users(),
                    row.count(), row.median(), row.p95(), row.p99(), row.perSecond(), row.cpu(), row.baseline(),
                    bare ? String.format(Locale.ROOT, "%.2f", row.bare()) : "",
                    bare ? String.format(Locale.ROOT, "%.1f", row.median() / row.bare()) : "", growth);
        }
        out.println();
        aim(out, "list, 1 user, median below 50 ms", "list: 10 of 100 types", 1, Row::median, 50, true);
        aim(out, "list, 16 users, median below 150 ms", "list: 10 of 100 types", 16, Row::median, 150, true);
        aim(out, "create, 16 users, above 200 a second", "create: with notification", 16, Row::perSecond, 200, false);
        aim(out, "500 documents, 1 user, median below 300 ms", "500 documents: their list", 1, Row::median, 300, true);
        aim(out, "1,000 dossiers, 1 user, median below 300 ms", "citizen with 1,000 dossiers", 1, Row::median, 300, true);
        growth(out, "all but the page in the middle", rows.stream().filter(r -> !r.key().contains("in the middle") && !r.key().startsWith("bare:")).toList());
        growth(out, "the page in the middle, which is as much further as there are more", rows.stream().filter(r -> r.key().contains("in the middle")).toList());
    }

    private void growth(PrintStream out, String of, List<Row> some) {
        double worst = some.stream().filter(r -> r.dossiers() == large).flatMap(r -> find(r.key(), small, r.users()).stream()
                .map(before -> r.median() / before.median())).max(Double::compare).orElse(Double.NaN);
        out.printf(Locale.ROOT, "aim: medians at N at most 1.5 times those at %,d (%s): worst %.2f, %s%n", small, of, worst, worst <= 1.5 ? "met" : "NOT MET");
    }

    private interface Figure {
        double of(Row row);
    }

    private void aim(PrintStream out, String name, String key, int users, Figure figure, double limit, boolean below) {
        double value = find(key, large, users).map(figure::of).orElse(Double.NaN);
        out.printf(Locale.ROOT, "aim: %s: %.1f, %s%n", name, value, (below ? value < limit : value > limit) ? "met" : "NOT MET");
    }

    private Optional<Row> find(String key, long dossiers, int users) {
        return rows.stream().filter(r -> r.key().equals(key) && r.dossiers() == dossiers && r.users() == users).findFirst();
    }

    /** The machine, in one line. */
    static String machine() throws IOException {
        String cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(l -> l.startsWith("model name")).findFirst()
                .map(l -> l.replaceAll(".*:\\s*", "")).orElse("unknown processor");
        long kilobytes = Files.readAllLines(Path.of("/proc/meminfo")).stream().filter(l -> l.startsWith("MemTotal")).findFirst()
                .map(l -> Long.parseLong(l.replaceAll("\\D", ""))).orElse(0L);
        return Runtime.getRuntime().availableProcessors() + " x " + cpu + ", " + kilobytes / 1024 / 1024 + " GB, Java " + Runtime.version()
                + ", load average now " + Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
