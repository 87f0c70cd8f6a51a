package midoffice.dossier.api;

import java.time.Duration;
import java.util.UUID;
import midoffice.crm.api.access.Caller;

/**
 * Carries out what was agreed: destroys dossiers, or packs them for the e-depot. Each dossier is one transaction: after a crash the work goes on
 * with the next one, and several nodes share it. What fails is kept with its reason and tried again, later each time.
 */
public interface ArchiveWork {

    /**
     * Goes on with all lists whose time has come. System only.
     *
     * @param budget after this time no further dossier is begun
     * @return number of dossiers that were dealt with
     */
    int work(Caller system, Duration budget);

    /** Stops a list after the dossier in hand. Record managers and archivists. @throws midoffice.crm.api.common.DomainException.Conflict {@code list-state} */
    void halt(Caller caller, UUID list, String reason);

    /** Lets a stopped list go on. Record managers and archivists. */
    void resume(Caller caller, UUID list);

    /** Tries at once again what failed. Record managers and archivists. */
    void retry(Caller caller, UUID list);
}
