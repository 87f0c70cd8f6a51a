package midoffice.crm.match.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Compares records: blocking, grading, estimating, judging. The same records give the same answer, rounding
 * aside, whatever the number of workers. */
public final class Matcher {

    /** Pairs that even by the usual values are less likely the same than this are let go at once. */
    private static final double HOPELESS = 1e-4;

    private final Records records;
    private final int workers;

    /** @param workers threads that work; 1 works in the caller's thread */
    public Matcher(Records records, int workers) {
        this.records = records;
        this.workers = workers;
    }

    /** Grades pairs and keeps those with hope; one for each thread. */
    private static final class Worker implements Blocking.Sink {
        private final PairGrades grades;
        private final Model model;
        private final Model.Odds odds = new Model.Odds();
        private final PairList kept = new PairList();
        private long compared;

        Worker(Records records, Model model) {
            this.grades = new PairGrades(records);
            this.model = model;
        }

        @Override
        public void pair(int a, int b) {
            long pattern = grades.pattern(a, b);
            compared++;
            model.judge(pattern, a, odds);
            if (odds.same() >= HOPELESS) {
                kept.add(a, b, pattern);
            }
        }
    }

    public Matches run() {
        long started = System.nanoTime();
        List<Integer> numbers = IntStream.range(0, workers).boxed().toList();
        Rarity rarity = new Rarity(records, numbers);
        Estimation estimation = new Estimation(records, rarity, numbers);
        Model first = estimation.start();
        Blocking blocking = new Blocking(records, numbers);
        long blocked = System.nanoTime();
        List<Worker> all = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            all.add(new Worker(records, first));
        }
        blocking.run(all);
        PairList pairs = PairList.of(all.stream().map(worker -> worker.kept).toList());
        long compared = System.nanoTime();
        Model model = estimation.estimate(first, pairs);
        long estimated = System.nanoTime();
        return new Matches(records, model, pairs, new Matches.Work(all.stream().mapToLong(worker -> worker.compared).sum(), pairs.size(),
                blocking.leftOut(), blocked - started, compared - blocked, estimated - compared));
    }
}
