package midoffice.bench;

import java.nio.file.Path;
import midoffice.bench.matching.MatchingRun;

/**
 * Matching of persons: precision, recall and F1 on FEBRL sets 1 and 4, with and without the social-security number, and on people made up; the time
 * and memory of the large ones. Aims: F1 of at least 0.995 on FEBRL, a million persons blocked and scored in less than 60 s.
 */
public final class MatchingBench {

    private MatchingBench() {
    }

    /** Prints a table. */
    public static void main(String[] args) throws Exception {
        new MatchingRun(Path.of(System.getProperty("bench.febrl")), Integer.getInteger("bench.persons", 1_000_000),
                Integer.getInteger("bench.threads", 2)).run(System.out);
    }
}
