package midoffice.bench.matching;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import midoffice.crm.match.engine.Matcher;
import midoffice.crm.match.engine.Matches;
import midoffice.crm.match.engine.Records;
import midoffice.crm.match.engine.Zones;

/** Runs the cases and prints them. */
public final class MatchingRun {

    private static final double MORE_LIKELY_THAN_NOT = 0.5;
    private static final double AIM_F1 = 0.995;
    private static final double AIM_SECONDS = 60;
    private static final double BILLION = 1e9;
    private static final long SEED = 42;

    private final Path febrl;
    private final int persons;
    private final int threads;
    private long cpuOfMatcher;
    private final List<String> aims = new ArrayList<>();

    public MatchingRun(Path febrl, int persons, int threads) {
        this.febrl = febrl;
        this.persons = persons;
        this.threads = threads;
    }

    /** Prints a table, then the aims. */
    public void run(PrintStream out) throws IOException {
        out.printf("%nMatching, %d threads, heap at most %,d MB; %s%n", threads, Runtime.getRuntime().maxMemory() >> 20, machine());
        out.println("A pair counts as found when the model thinks it more likely the same than not; no label is used. s: seconds of reading, blocking (with weights");
        out.println("of values and u), grading and scoring of pairs, EM; CPU s: processor seconds of the last three, all threads. matched / review: pairs per zone for an expected error of 1 in 1,000 each way.");
        out.printf("%n%-44s %9s %7s %7s %7s %11s %7s %7s %7s %7s %7s %7s %9s %9s %7s%n", "case", "there", "P", "R", "F1", "compared", "read s", "block s",
                "score s", "EM s", "all s", "CPU s", "matched", "review", "heap MB");
        if (Files.isDirectory(febrl)) {
            for (boolean number : new boolean[] {true, false}) {
                String with = number ? "" : ", no soc_sec_id";
                febrl(out, "FEBRL 1, doubles" + with, List.of("dataset1.csv"), number, 0.975);
                febrl(out, "FEBRL 4, 4a with 4b" + with, List.of("dataset4a.csv", "dataset4b.csv"), number, 0.980);
            }
        } else {
            out.println("FEBRL is not in " + febrl.toAbsolutePath().normalize() + "; give -Dbench.febrl");
        }
        doubles(out);
        linkage(out);
        out.println();
        aims.forEach(out::println);
    }

    private void febrl(PrintStream out, String name, List<String> files, boolean withNumber, double duke) throws IOException {
        long start = System.nanoTime();
        Febrl set = Febrl.read(files.stream().map(febrl::resolve).toList(), withNumber);
        long read = System.nanoTime() - start;
        Matches matches = match(set.records);
        double f1 = row(out, name, matches, set.records, set.person, set.there, read, start, files.size() > 1);
        aims.add(String.format(Locale.ROOT, "aim: %s: F1 at least %.3f (Duke 1.2: %.3f): %.4f, %s", name, AIM_F1, duke, f1, f1 >= AIM_F1 ? "met" : "NOT MET"));
    }

    /** One register in which every tenth record is a second one of somebody. */
    private void doubles(PrintStream out) {
        long start = System.nanoTime();
        int originals = persons - persons / 10;
        Population people = new Population(originals, SEED);
        Records records = new Records(Population.schema(), persons);
        int[] person = new int[persons];
        for (int i = 0; i < originals; i++) {
            people.write(i, records);
            person[i] = i;
        }
        List<Integer> order = people.shuffled();
        for (int i = originals; i < persons; i++) {
            person[i] = order.get(i - originals);
            people.writeWithFaults(person[i], records);
        }
        long read = System.nanoTime() - start;
        Matches matches = match(records);
        row(out, String.format(Locale.ROOT, "%,d persons against themselves", persons), matches, records, person, persons - originals, read, start, false);
        aim(matches, "against themselves");
    }

    /** A department's file against the register: seven of ten are in it. */
    private void linkage(PrintStream out) {
        long start = System.nanoTime();
        int strangers = persons * 3 / 10;
        Population people = new Population(persons + strangers, SEED + 1);
        List<Integer> order = people.shuffled();
        Records records = new Records(Population.schema(), 2 * persons);
        int[] person = new int[2 * persons];
        for (int i = 0; i < persons; i++) {
            person[i] = order.get(i + strangers);
            people.writeWithFaults(person[i], records);
        }
        records.startSecond();
        // the register has the first of the order, the file all but the very first: so the last of the file are unknown to the register
        for (int i = 0; i < persons; i++) {
            person[persons + i] = order.get(i);
            people.write(order.get(i), records);
        }
        long read = System.nanoTime() - start;
        Matches matches = match(records);
        row(out, String.format(Locale.ROOT, "%,d persons against a register of as many", persons), matches, records, person, persons - strangers, read, start,
                true);
        aim(matches, "against a register");
    }

    private Matches match(Records records) {
        long before = cpu();
        Matches matches = new Matcher(records, threads).run();
        cpuOfMatcher = cpu() - before;
        return matches;
    }

    /** Processor time of all threads: the figure that holds on a busy machine. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void aim(Matches matches, String what) {
        double seconds = (matches.work().blocking() + matches.work().comparing()) / BILLION;
        aims.add(String.format(Locale.ROOT, "aim: %,d persons %s, blocking and scoring below %.0f s: %.1f s, %s", persons, what, AIM_SECONDS, seconds,
                seconds < AIM_SECONDS ? "met" : "NOT MET"));
    }

    private double row(PrintStream out, String name, Matches matches, Records records, int[] person, long there, long read, long start, boolean oneToOne) {
        List<Matches.Pair> found = oneToOne ? matches.oneToOne(MORE_LIKELY_THAN_NOT) : matches.pairs(MORE_LIKELY_THAN_NOT);
        double seconds = (System.nanoTime() - start) / BILLION;
        Score score = Score.of(found, person, there);
        Zones zones = matches.zones();
        List<Matches.Pair> hopeful = matches.pairs(zones.review());
        long matched = hopeful.stream().filter(pair -> zones.of(pair.posterior()) == Zones.Zone.MATCHED).count();
        Matches.Work work = matches.work();
        out.printf(Locale.ROOT, "%-44s %,9d %7.4f %7.4f %7.4f %,11d %7.1f %7.1f %7.1f %7.1f %7.1f %7.1f %,9d %,9d %7d%n", name, there, score.precision(),
                score.recall(), score.f1(), work.compared(), read / BILLION, work.blocking() / BILLION, work.comparing() / BILLION,
                work.estimating() / BILLION, seconds, cpuOfMatcher / BILLION, matched, hopeful.size() - matched, peak());
        if (Boolean.getBoolean("bench.explain")) {
            out.print(matches.explain());
            out.printf(Locale.ROOT, "zones %s, kept %,d, left out %,d of %,d records, matched zone %s%n", zones, work.kept(), work.leftOut(), records.size(),
                    Score.of(hopeful.stream().filter(p -> p.posterior() >= zones.matched()).toList(), person, there));
        }
        return score.f1();
    }

    /** Most heap in use since the case before. */
    private static long peak() {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        long most = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        return most >> 20;
    }

    private static String machine() throws IOException {
        String cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.replaceAll(".*:\\s*", "")).orElse("unknown processor");
        return Runtime.getRuntime().availableProcessors() + " x " + cpu + ", Java " + Runtime.version() + ", load average now "
                + Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
