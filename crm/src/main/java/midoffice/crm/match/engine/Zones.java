package midoffice.crm.match.engine;

import java.util.Arrays;

/**
 * What to do with a pair, by the probability that both are the same. The borders follow from the errors that are allowed, as Fellegi and Sunter
 * put it: of what is matched without anybody looking, so many may be wrong; of what is the same, so many may be missed without anybody looking.
 *
 * @param matched from here on a pair is matched
 * @param review  from here on somebody must look; below, both are different
 */
public record Zones(double matched, double review) {

    /** Of a thousand pairs that are matched, one may be wrong; of a thousand that are the same, one may be missed. */
    public static final double USUAL_ERROR = 0.001;

    private static final double EVEN = 0.5;
    /** Nobody is bothered with what is wrong forty-nine times of fifty. */
    private static final double LEAST_REVIEW = 0.02;

    /** Where a pair lies. */
    public enum Zone {
        MATCHED, REVIEW, NEW
    }

    public Zone of(double posterior) {
        return posterior >= matched ? Zone.MATCHED : posterior >= review ? Zone.REVIEW : Zone.NEW;
    }

    /**
     * @param posteriors probabilities of the pairs
     * @param wrong      share of the matched pairs that may be wrong
     * @param missed     share of the same pairs that may be missed
     */
    static Zones of(double[] posteriors, double wrong, double missed) {
        double[] sorted = posteriors.clone();
        Arrays.sort(sorted);
        double same = Arrays.stream(sorted).sum();
        double matched = 1;
        double errors = 0;
        for (int i = sorted.length - 1; i >= 0 && sorted[i] >= EVEN; i--) {
            errors += 1 - sorted[i];
            if (errors > wrong * (sorted.length - i)) {
                break;
            }
            matched = sorted[i];
        }
        double review = EVEN;
        double lost = 0;
        for (double posterior : sorted) {
            lost += posterior;
            if (lost > missed * same) {
                review = Math.max(LEAST_REVIEW, Math.min(review, posterior));
                break;
            }
        }
        return new Zones(matched, Math.min(matched, review));
    }
}
