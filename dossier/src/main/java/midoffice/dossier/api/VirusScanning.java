package midoffice.dossier.api;

import java.time.Duration;
import java.time.Instant;
import midoffice.crm.api.access.Caller;

/** Has content in the document store judged by the virus scanner; for the clock and the health check. */
public interface VirusScanning {

    /**
     * Scans content that waits for it, the longest waiting first. Several nodes may do so at once. When the scanner is away everything
     * stays as it is; content that it cannot judge is tried again after a growing pause. Found content is logged, never served, and told
     * by {@code ContentInfected}. System only.
     *
     * @param budget after this time no further content is begun
     * @return number of contents judged; 0 when no scanner is configured
     */
    int scanWaiting(Caller system, Duration budget);

    /** How things are. System and administrators. */
    Figures figures(Caller caller);

    /**
     * @param configured whether there is a scanner; without one nothing waits
     * @param awaySince  since when this node cannot reach it, null when it can
     * @param waiting    contents not judged yet
     * @param failing    those of them that the scanner refused to judge at least once
     * @param infected   contents in which it found something
     */
    record Figures(boolean configured, Instant awaySince, long waiting, long failing, long infected) {
    }
}
