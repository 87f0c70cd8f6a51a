package midoffice.crm.match.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pairs that may be the same, with what is thought of them. */
public final class Matches {

    private final Records records;
    private final Model model;
    private final PairList pairs;
    private final Work work;
    private final double[] posteriors;

    /**
     * What it took; times in nanoseconds.
     *
     * @param compared pairs that were graded
     * @param kept     of those, pairs with hope
     * @param leftOut  records that a key could not place
     */
    public record Work(long compared, long kept, long leftOut, long blocking, long comparing, long estimating) {
    }

    /** @param first number of a record, of the first set when there are two */
    public record Pair(int first, int second, double posterior, List<Level> levels) {
    }

    Matches(Records records, Model model, PairList pairs, Work work) {
        this.records = records;
        this.model = model;
        this.pairs = pairs;
        this.work = work;
        this.posteriors = new double[pairs.size()];
        Rules rules = new Rules(records.schema());
        Model.Odds odds = new Model.Odds();
        for (int i = 0; i < posteriors.length; i++) {
            model.judge(pairs.pattern(i), pairs.a(i), odds);
            posteriors[i] = rules.apply(pairs.pattern(i), odds.same());
        }
    }

    Model model() {
        return model;
    }

    public Work work() {
        return work;
    }

    /** @return pairs with at least that probability, most likely first */
    public List<Pair> pairs(double least) {
        List<Pair> found = new ArrayList<>();
        for (int i = 0; i < posteriors.length; i++) {
            if (posteriors[i] >= least) {
                found.add(new Pair(pairs.a(i), pairs.b(i), posteriors[i], levels(pairs.pattern(i))));
            }
        }
        found.sort((x, y) -> x.posterior() != y.posterior() ? Double.compare(y.posterior(), x.posterior())
                : x.first() != y.first() ? Integer.compare(x.first(), y.first()) : Integer.compare(x.second(), y.second()));
        return found;
    }

    /** @return those of {@link #pairs} in which every record comes once, the most likely pair first */
    public List<Pair> oneToOne(double least) {
        boolean[] taken = new boolean[records.size()];
        List<Pair> chosen = new ArrayList<>();
        for (Pair pair : pairs(least)) {
            if (!taken[pair.first()] && !taken[pair.second()]) {
                taken[pair.first()] = true;
                taken[pair.second()] = true;
                chosen.add(pair);
            }
        }
        return chosen;
    }

    /** @return for every record the lowest number of a record that is the same, directly or through others */
    public int[] clusters(double least) {
        int[] parent = new int[records.size()];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < posteriors.length; i++) {
            if (posteriors[i] >= least) {
                int a = root(parent, pairs.a(i));
                int b = root(parent, pairs.b(i));
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
        for (int i = 0; i < parent.length; i++) {
            parent[i] = root(parent, i);
        }
        return parent;
    }

    /** @return the borders of the zones for the usual errors */
    public Zones zones() {
        return Zones.of(posteriors, Zones.USUAL_ERROR, Zones.USUAL_ERROR);
    }

    /** @return what was learned, one line a field, for people who want to see why */
    public String explain() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "pairs that are the same: %.3g of all, of which moved: %.3g; of one home: %.3g of all%n", model.same,
                model.moved, model.home));
        for (int f = 0; f < records.schema().size(); f++) {
            text.append(String.format(Locale.ROOT, "%-16s", records.schema().field(f).key()));
            for (int level = 1; level < Level.COUNT; level++) {
                text.append(String.format(Locale.ROOT, "  %s m %.4f u %.2g", Level.of(level), model.m[f][level], model.u[f][level]));
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    private List<Level> levels(long pattern) {
        List<Level> levels = new ArrayList<>();
        for (int f = 0; f < records.schema().size(); f++) {
            levels.add(Level.of(PairGrades.level(pattern, f)));
        }
        return levels;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
