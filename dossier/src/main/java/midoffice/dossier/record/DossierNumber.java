package midoffice.dossier.record;

import java.time.Instant;
import midoffice.crm.api.common.BelgianCalendar;

/** How a dossier is called: the year in which it was opened and its rank in that year, for example {@code 2026-000123}. */
final class DossierNumber {

    private DossierNumber() {
    }

    /** @return the year to which a dossier opened at that moment belongs, in Belgium */
    static int year(Instant opened) {
        return opened.atZone(BelgianCalendar.ZONE).getYear();
    }

    /** @param rank from 1; beyond 999,999 the number just grows longer */
    static String format(int year, long rank) {
        if (rank < 1) {
            throw new IllegalArgumentException("The first dossier of a year has rank 1, not " + rank);
        }
        return "%04d-%06d".formatted(year, rank);
    }
}
