package midoffice.bench.matching;

import java.util.List;
import midoffice.crm.match.engine.Matches;

/** What was found beside what is true. The matcher never sees the truth; this alone does, afterwards. */
record Score(long found, long right, long there) {

    /**
     * @param person who each record speaks of
     * @param there  pairs of records that speak of the same person
     */
    static Score of(List<Matches.Pair> pairs, int[] person, long there) {
        long right = pairs.stream().filter(pair -> person[pair.first()] == person[pair.second()]).count();
        return new Score(pairs.size(), right, there);
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
        return there == 0 ? 1 : (double) right / there;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
