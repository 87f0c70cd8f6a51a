package midoffice.crm.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.SourceSystems.SourceFile;
import midoffice.crm.api.access.Caller;

/**
 * Brings a department's file in and matches its records with the parties of the city. Officials of the unit that owns the source system, and nobody
 * else: an administrator sees none of it.
 */
public interface SourceImports {

    /**
     * Stages every row of a CSV file. Idempotent: a row that is known and did not change is left alone; one that changed is matched anew, and one that
     * is linked stays linked. Committed in parts, so a file that broke off can be given again. A row that breaks rules is kept with what is wrong with
     * it; one without a key, with the key of another row, or with too many or too few cells is refused and reported, as it came.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid  {@code header-changed}, naming the column; {@code file-empty}, {@code file-unreadable}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code source-not-mapped}
     */
    Run load(Caller caller, String code, SourceFile file);

    /**
     * Matches every record that waits: links those that are certain, puts those that somebody must look at in the queue, and marks the others as new.
     *
     * @return how many went where
     */
    Map<State, Long> match(Caller caller, String code);

    /** How many records are in each state. */
    Map<State, Long> counts(Caller caller, String code);

    /** The imports of a source system, newest first. */
    List<Run> runs(Caller caller, String code);

    /** The rows that an import refused, by line. */
    List<RefusedRow> refused(Caller caller, String code, UUID run);

    /** Where a record stands. */
    enum State {
        /** Not matched yet. */
        WAITING,
        /** Somebody must look at it. */
        TO_REVIEW,
        /** Nobody of the register is like it. */
        NEW,
        /** It is of a party of the register. */
        LINKED
    }

    /** @param finished null while it runs, or when it broke off */
    record Run(UUID id, String fileName, Instant started, Instant finished, String actorName, int read, int added, int changed, int unchanged, int refused) {
    }

    /** @param code {@code key-missing}, {@code key-twice}, {@code key-too-long}, {@code cells-wrong} */
    record RefusedRow(int line, String code, String content) {
    }
}
