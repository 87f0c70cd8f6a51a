package midoffice.dossier.api;

import java.time.Duration;
import midoffice.crm.api.access.Caller;

/** Called by the clock: does what running jobs have waiting. */
public interface JobMaintenance {

    /**
     * Works on running jobs, each claimed for a while so that two nodes never do the same one.
     *
     * @param budget how long to go on at most
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed} for anybody but the mid office itself
     */
    void work(Caller caller, Duration budget);
}
