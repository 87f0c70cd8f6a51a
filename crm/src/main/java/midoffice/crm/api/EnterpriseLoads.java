package midoffice.crm.api;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;

/**
 * Brings files of the Crossroads Bank's open data into the mirror. For administrators and the system; others are refused ({@code not-allowed}). A
 * file only waits after {@link #start}: the clock loads it, part by part.
 *
 * <p>Rules: one load at a time ({@code kbo-load-running}); a full file may come at any time; an update must have the number after what the mirror
 * holds ({@code kbo-update-applied}, {@code kbo-update-gap}, {@code kbo-full-first}). A file with another form is refused before anything is
 * written: {@code kbo-no-zip}, {@code kbo-file-missing}, {@code kbo-file-twice}, {@code kbo-meta-invalid}, {@code kbo-header-changed},
 * {@code kbo-too-large}; the field of the violation names the file and column.
 */
public interface EnterpriseLoads {

    /** Zip files in the folder of {@code midoffice.kbo.folder}, by name. */
    List<WaitingFile> waiting(Caller caller);

    /**
     * Orders a file of the folder to be loaded.
     *
     * @param fileName name alone, as {@link #waiting} has it
     * @return id of the load
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code kbo-no-such-file}
     */
    UUID start(Caller caller, String fileName);

    /**
     * Keeps a file in the folder and orders it to be loaded. A file of that name is replaced, unless a load is under way.
     *
     * @param fileName as the sender calls it; folders in it are left out
     * @param content  read to its end, not closed
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code kbo-name-invalid}, and as above; the file is not kept then
     */
    UUID upload(Caller caller, String fileName, InputStream content);

    /** Loads, newest first. */
    List<LoadView> list(Caller caller);

    /** @throws midoffice.crm.api.common.DomainException.NotFound {@code kbo-load-unknown} */
    LoadView get(Caller caller, UUID load);

    /** Stops a load. @throws midoffice.crm.api.common.DomainException.Conflict {@code kbo-load-not-running} */
    void cancel(Caller caller, UUID load);

    /**
     * Lets a load that was stopped or failed go on where it was; from its beginning when the file is no longer the same or another load came
     * between.
     *
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code kbo-load-not-stopped}, {@code kbo-other-extract} when the file has become one
     *                                                           of another number, and as above
     */
    void resume(Caller caller, UUID load);

    /**
     * Rows that were refused, or kept although something is wrong with them; in the order of the file.
     *
     * @param after position of the last row already seen, null for the first
     * @param size  1 to 1000
     */
    List<RefusedRow> refused(Caller caller, UUID load, RowPosition after, int size);

    enum Kind { FULL, UPDATE }

    enum State { RUNNING, CANCELLED, FAILED, DONE }

    /** What a load does now. */
    enum Phase { WAITING, READING, INDEXING, APPLYING, CHECKING, FINISHED }

    record WaitingFile(String name, long bytes, Instant changed) {
    }

    /**
     * How far a load is.
     *
     * @param table         file inside the zip that is read, or that was read last
     * @param rows          rows taken or refused
     * @param kept          rows taken although what they refer to is not there
     * @param tableRead     bytes read of the table, unpacked, of {@code tableBytes}
     * @param bytesRead     the same of all tables, of {@code bytes}
     * @param rowsPerSecond over the time that was worked on it
     * @param failure       stable name of why it failed, null when it did not
     * @param failureDetail where: table, line, column
     */
    record LoadView(UUID id, String fileName, Kind kind, int extractNumber, LocalDate snapshot, State state, Phase phase, String table, long rows,
            long refused, long kept, long tableRead, long tableBytes, long bytesRead, long bytes, long rowsPerSecond, String startedBy,
            Instant created, Instant started, Instant finished, String failure, String failureDetail) {

        public boolean running() {
            return state == State.RUNNING;
        }

        /** @return 0 to 100 of what is to be read */
        public int percent() {
            return bytes == 0 ? 0 : (int) Math.min(100, 100 * bytesRead / bytes);
        }
    }

    /** Place in the report. */
    record RowPosition(int step, long line) {
    }

    /**
     * A row with something wrong.
     *
     * @param line    where the row begins; 0 when the row was found in the mirror
     * @param kept    whether it was taken all the same
     * @param reason  stable name, for example {@code check-digits}
     * @param field   column, empty when it is about the row
     * @param content the row itself, cut after 2,000 signs
     */
    record RefusedRow(RowPosition position, String table, long line, boolean kept, String reason, String field, String content) {
    }
}
