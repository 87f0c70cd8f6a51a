package midoffice.dossier.api;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;

/**
 * Long work that goes on by itself: row by row, each in a transaction of its own. A job can be stopped and goes on later where it was; its
 * rows are its report. For process analysts and the mid office itself; anybody else is refused ({@code not-allowed}).
 */
public interface Jobs {

    /** Jobs of a kind, the newest first. */
    List<JobView> list(Caller caller, Kind kind);

    /** @throws midoffice.crm.api.common.DomainException.NotFound {@code job-not-found} */
    JobView get(Caller caller, UUID job);

    /** How many rows of each kind there are, by what came of them. */
    List<KindCount> counts(Caller caller, UUID job);

    /**
     * Rows in order.
     *
     * @param outcomes only rows of which this came; of a job that was not started, of which this will probably come
     * @param after    place after which to begin, 0 for the first
     */
    List<RowView> rows(Caller caller, UUID job, Set<Outcome> outcomes, int after, int size);

    /**
     * Sets a prepared job going, or one that was cancelled; of one that is done, the refused rows are tried again.
     *
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code job-running}
     */
    void start(Caller caller, UUID job);

    /** Stops a running job after the row it is at. What was done stays. @throws midoffice.crm.api.common.DomainException.Conflict {@code job-not-running} */
    void cancel(Caller caller, UUID job);

    /** Removes a job that never started. @throws midoffice.crm.api.common.DomainException.Conflict {@code job-started} */
    void discard(Caller caller, UUID job);

    /** What jobs do. */
    enum Kind {
        TYPE_IMPORT, TYPE_PUBLICATION, TYPE_MOVE
    }

    /** How far a job is. */
    enum State {
        PREPARED, RUNNING, CANCELLED, DONE
    }

    /** What came of a row: taken as it was, taken with something adapted, there already, refused. */
    enum Outcome {
        WAITING, TAKEN, ADAPTED, EXISTING, REFUSED
    }

    /**
     * What was adapted, or why something was refused.
     *
     * @param field  where, empty for the whole
     * @param code   stable name of what is the matter
     * @param detail value or words, for people
     */
    record Remark(String field, String code, String detail) {
    }

    /** A job with how far it is. @param counts rows by what came of them, every outcome included */
    record JobView(UUID id, Kind kind, String title, State state, String reason, String startedBy, Instant created, Instant finished,
            Map<Outcome, Long> counts) {

        public JobView {
            counts = new EnumMap<>(counts);
        }

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        public long done() {
            return total() - counts.get(Outcome.WAITING);
        }

        public boolean running() {
            return state == State.RUNNING;
        }
    }

    /** Rows of one kind, by what came of them; before the start, by what will probably come of them. */
    record KindCount(String kind, Map<Outcome, Long> counts) {

        public KindCount {
            counts = new EnumMap<>(counts);
        }

        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A row. @param entry what came of it in the register, null for nothing */
    record RowView(int place, String kind, String label, Outcome outcome, UUID entry, List<Remark> remarks, List<Remark> faults) {

        public RowView {
            remarks = List.copyOf(remarks);
            faults = List.copyOf(faults);
        }
    }
}
