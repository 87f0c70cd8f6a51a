package midoffice.crm.kbo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import midoffice.crm.api.EnterpriseLoads.Kind;
import midoffice.crm.api.EnterpriseLoads.LoadView;
import midoffice.crm.api.EnterpriseLoads.Phase;
import midoffice.crm.api.EnterpriseLoads.State;
import midoffice.crm.kbo.CsvRows.Place;

/** A load and how far it is: one row of {@code crm_kbo_load}, read and written whole by {@link LoadRepository}. */
final class Load {

    final UUID id;
    final String fileName;
    final Kind kind;
    final int extractNumber;
    final LocalDate snapshot;
    final Instant created;
    final String createdBy;
    final String creatorName;

    String fingerprint;
    State state = State.RUNNING;
    Phase phase = Phase.WAITING;
    int step;
    String table;
    Place place = Place.BEGIN;
    /** The last enterprise that was carried over. */
    long lastOwner = -1;
    long rows;
    long refused;
    long kept;
    long bytesBefore;
    long bytesRead;
    long bytesOfTable;
    long bytes;
    long busyMillis;
    int attempts;
    String failure;
    String failureDetail;
    Instant started;
    Instant finished;
    Instant leasedUntil;
    UUID leaseToken;

    Load(UUID id, String fileName, KboFile.Meta meta, Instant created, String createdBy, String creatorName) {
        this.id = id;
        this.fileName = fileName;
        this.kind = meta.kind();
        this.extractNumber = meta.extractNumber();
        this.snapshot = meta.snapshot();
        this.created = created;
        this.createdBy = createdBy;
        this.creatorName = creatorName;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isHeldBy(UUID token) {
        return isRunning() && token.equals(leaseToken);
    }

    /** Goes to the step after the one that is done. */
    void nextStep() {
        step++;
        attempts = 0;
        place = Place.BEGIN;
        lastOwner = -1;
        bytesBefore += bytesOfTable;
        bytesRead = 0;
        bytesOfTable = 0;
    }

    /** Forgets everything that was done. */
    void beginAnew() {
        step = 0;
        phase = Phase.WAITING;
        table = null;
        place = Place.BEGIN;
        lastOwner = -1;
        rows = 0;
        refused = 0;
        kept = 0;
        bytesBefore = 0;
        bytesRead = 0;
        bytesOfTable = 0;
        busyMillis = 0;
    }

    void goOn() {
        state = State.RUNNING;
        attempts = 0;
        failure = null;
        failureDetail = null;
        finished = null;
        release();
    }

    void end(State how, Instant now) {
        state = how;
        finished = now;
        release();
    }

    void fail(String code, String detail, Instant now) {
        failure = code;
        failureDetail = detail.length() <= 500 ? detail : detail.substring(0, 500);
        end(State.FAILED, now);
    }

    void release() {
        leasedUntil = null;
        leaseToken = null;
    }

    LoadView view() {
        long read = state == State.DONE ? bytes : Math.min(bytes, bytesBefore + bytesRead);
        return new LoadView(id, fileName, kind, extractNumber, snapshot, state, phase, table, rows, refused, kept, bytesRead, bytesOfTable, read, bytes,
                busyMillis == 0 ? 0 : rows * 1000 / busyMillis, creatorName, created, started, finished, failure, failureDetail);
    }
}
