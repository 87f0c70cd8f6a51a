package midoffice.dossier.api;

import java.time.Duration;
import midoffice.crm.api.access.Caller;

/** Housekeeping of the document store, for the clock and the health check. System only. */
public interface DocumentStoreMaintenance {

    /**
     * Removes content that no document and no unfinished form refers to: what is left of transactions that were rolled back. Safe while
     * people work: content younger than {@code olderThan} stays, because its row may not be committed yet.
     *
     * @param olderThan at least an hour in production
     * @return number of files removed
     * @throws java.io.UncheckedIOException when the store cannot be read
     */
    int sweepOrphans(Caller system, Duration olderThan);

    /**
     * Gives up uploads in parts that nobody went on with; their parts go with the next {@link #sweepOrphans}. Works in small transactions.
     *
     * @param untouchedFor how long no part came in
     * @return number of uploads removed
     */
    int removeAbandonedUploads(Caller system, Duration untouchedFor);

    /** @return true when the store can be written to, tried by writing; never throws */
    boolean writable();
}
