package midoffice.dossier.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;

/**
 * Proves that all stored content is still what was stored: every content is read and compared with its hash, in runs that go through the
 * whole store. A fault is logged as severe, told by {@code FixityFailed}, kept with the run, and found again by every next run until it is
 * mended.
 */
public interface FixityCheck {

    /**
     * Goes on with the run under way, or begins one. One node at a time; the position is kept, so a run goes on after a restart. System
     * only.
     *
     * @param budget after this time no further content is read
     * @param pause  a run begins at the earliest this long after the end of the one before
     * @return number of contents checked; 0 when nothing is to be done now
     */
    long check(Caller system, Duration budget, Duration pause);

    /**
     * Reads these contents now. A fault is raised as one that a run finds, and kept with the run under way or the last one. System and
     * administrators.
     */
    List<Fault> checkNow(Caller caller, Set<String> hashes);

    /**
     * The run under way and the last one that was finished; each null when there is none. System, administrators, record managers and
     * archivists.
     */
    Report report(Caller caller);

    /** What a run found, at most 1000 of it. As {@link #report}. */
    List<Fault> faults(Caller caller, UUID run);

    /** @param finished null while it goes on; @param bytes read */
    record Run(UUID id, Instant started, Instant finished, long checked, long bytes, long faults) {
    }

    /** @param current the run under way; @param last the last finished one */
    record Report(Run current, Run last) {
    }

    /** @param sha256 hash of the content @param kind what is wrong */
    record Fault(String sha256, Kind kind, Instant found) {
    }

    /** What can be wrong with stored content. */
    enum Kind {
        /** It is not there. */
        MISSING,
        /** It is not what was stored. */
        ALTERED,
        /** It is there and cannot be read. */
        UNREADABLE
    }
}
