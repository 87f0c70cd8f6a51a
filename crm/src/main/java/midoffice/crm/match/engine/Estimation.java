package midoffice.crm.match.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Learns the model from the records: u from pairs drawn at random (all pairs when there are few), m and the share of pairs that are the same by
 * expectation maximisation over the pairs that blocking brought together. A pair that it did not bring together counts as strangers. Nobody tells
 * which pairs are the same.
 */
final class Estimation {

    private static final int DRAWN = 1_000_000;
    private static final int PARTS = 64;
    private static final int MOST_STEPS = 60;
    private static final double SETTLED = 1e-4;
    /** So many pairs teach enough; of more, a part is taken by chance. */
    private static final int MOST_TO_LEARN_FROM = 1_000_000;
    private static final int ROUNDS = 3;
    private static final long SEED = 20260101;

    /** What is believed of m before any record is seen, and how many pairs it takes to outweigh that. */
    private static final double[] BELIEVED = {0, 0.85, 0.06, 0.03, 0.05, 0.01};
    private static final double STRENGTH = 20;
    /** Before any record is seen: of those that are in two registers, how many moved. */
    private static final double MOVED = 0.1;
    private static final double LEAST = 1e-4;
    /** Even among a handful of pairs some are strangers. */
    private static final double MOST_OF_ALL = 0.4;
    private static final double LEAST_PAIRS = 0.5;
    private static final double NEXT_TO_NOTHING = 1e-9;

    private final Records records;
    private final Schema schema;
    private final Rarity rarity;
    private final double[][] drawn;

    Estimation(Records records, Rarity rarity, List<Integer> workers) {
        this.records = records;
        this.schema = records.schema();
        this.rarity = rarity;
        this.drawn = draw(workers);
    }

    /** The model before the first step: usual values for m, and as many pairs the same as half the smaller set. */
    Model start() {
        double[][] m = new double[schema.size()][];
        for (int f = 0; f < schema.size(); f++) {
            m[f] = BELIEVED.clone();
        }
        double pairs = records.pairs();
        double smaller = records.isLinkage() ? Math.min(records.firstSize(), records.size() - records.firstSize()) : records.size() / 2.0;
        double same = Math.min(MOST_OF_ALL, 0.5 * smaller / Math.max(1, pairs));
        return new Model(records, rarity, m, strangers(m, same, MOVED), same, MOVED, same);
    }

    /** @param candidates all pairs that may be the same */
    Model estimate(Model start, PairList candidates) {
        PairList taken = candidates.part(MOST_TO_LEARN_FROM);
        double weight = taken.size() == 0 ? 1 : (double) candidates.size() / taken.size();
        Model model = start;
        for (int round = 0; round < ROUNDS; round++) {
            model = settle(model, taken, weight);
            model = new Model(records, rarity, model.m, strangers(model.m, model.same, model.moved), model.same, model.moved, model.home);
        }
        return model;
    }

    private Model settle(Model start, PairList candidates, double weight) {
        Model model = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            Model next = step(model, candidates, weight);
            double moved = distance(model, next);
            model = next;
            if (moved < SETTLED) {
                break;
            }
        }
        return model;
    }

    private Model step(Model model, PairList candidates, double weight) {
        double[][] seen = new double[schema.size()][Level.COUNT];
        double same = 0;
        double stayed = 0;
        double home = 0;
        Model.Odds odds = new Model.Odds();
        for (int i = 0; i < candidates.size(); i++) {
            long pattern = candidates.pattern(i);
            model.judge(pattern, candidates.a(i), odds);
            same += odds.same();
            stayed += odds.stayed();
            home += odds.home();
            if (odds.same() > NEXT_TO_NOTHING) {
                for (int f = 0; f < seen.length; f++) {
                    seen[f][PairGrades.level(pattern, f)] += schema.kind(f).isOfHome() ? odds.stayed() : odds.same();
                }
            }
        }
        double pairs = Math.max(1, records.pairs());
        double[][] m = new double[seen.length][];
        for (int f = 0; f < m.length; f++) {
            m[f] = shares(seen[f], BELIEVED, STRENGTH);
        }
        double moved = (same - stayed + STRENGTH * MOVED) / (same + STRENGTH);
        return new Model(records, rarity, m, model.u, share(same * weight, pairs), moved, share(home * weight, pairs));
    }

    private static double share(double some, double pairs) {
        return Math.min(MOST_OF_ALL, Math.max(some, LEAST_PAIRS) / pairs);
    }

    /** Draws in parts, each with a seed of its own, so that the outcome does not hang on the number of workers. */
    private double[][] draw(List<Integer> workers) {
        int strangers = records.size() - records.firstStranger();
        boolean all = (double) records.firstSize() * strangers <= DRAWN;
        List<double[][]> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            parts.add(new double[schema.size()][Level.COUNT]);
        }
        List<PairGrades> grades = workers.stream().map(worker -> new PairGrades(records)).toList();
        Threads.run(workers, (worker, part) -> {
            if (all) {
                everyPair(grades.get(worker), part, parts.get(part));
            } else {
                drawnPairs(grades.get(worker), new Random(SEED + part), parts.get(part));
            }
        }, PARTS);
        double[][] sum = new double[schema.size()][Level.COUNT];
        for (double[][] part : parts) {
            for (int f = 0; f < sum.length; f++) {
                for (int level = 0; level < Level.COUNT; level++) {
                    sum[f][level] += part[f][level];
                }
            }
        }
        return sum;
    }

    private void everyPair(PairGrades grades, int part, double[][] counts) {
        for (int a = part; a < records.firstSize(); a += PARTS) {
            for (int b = records.isLinkage() ? records.firstStranger() : a + 1; b < records.size(); b++) {
                count(grades.pattern(a, b), counts);
            }
        }
    }

    private void drawnPairs(PairGrades grades, Random random, double[][] counts) {
        for (int i = 0; i < DRAWN / PARTS; i++) {
            int a = random.nextInt(records.firstSize());
            int b = records.firstStranger() + random.nextInt(records.size() - records.firstStranger());
            if (a != b) {
                count(grades.pattern(a, b), counts);
            }
        }
    }

    private static void count(long pattern, double[][] counts) {
        for (int f = 0; f < counts.length; f++) {
            counts[f][PairGrades.level(pattern, f)]++;
        }
    }

    /** The drawn pairs less those among them that must be the same. */
    private double[][] strangers(double[][] m, double same, double moved) {
        double[][] u = new double[schema.size()][];
        for (int f = 0; f < u.length; f++) {
            double certain = schema.kind(f).isOfHome() ? same * (1 - moved) : same;
            double all = 0;
            for (int level = 1; level < Level.COUNT; level++) {
                all += drawn[f][level];
            }
            double[] rest = new double[Level.COUNT];
            for (int level = 1; level < Level.COUNT; level++) {
                rest[level] = Math.max(0, drawn[f][level] - certain * all * m[f][level]) + LEAST_PAIRS;
            }
            u[f] = shares(rest, rest, 0);
        }
        return u;
    }

    private static double[] shares(double[] weights, double[] prior, double strength) {
        double sum = 0;
        for (int level = 1; level < Level.COUNT; level++) {
            sum += weights[level] + strength * prior[level];
        }
        double[] shares = new double[Level.COUNT];
        for (int level = 1; level < Level.COUNT; level++) {
            double share = (weights[level] + strength * prior[level]) / sum;
            shares[level] = strength > 0 ? Math.max(LEAST, share) : share;
        }
        return shares;
    }

    private static double distance(Model one, Model two) {
        double most = Math.abs(Math.log(one.same / two.same));
        for (int f = 0; f < one.m.length; f++) {
            for (int level = 1; level < Level.COUNT; level++) {
                most = Math.max(most, Math.abs(one.m[f][level] - two.m[f][level]));
            }
        }
        return most;
    }
}
