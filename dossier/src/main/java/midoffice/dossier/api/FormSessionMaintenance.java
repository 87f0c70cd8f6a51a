package midoffice.dossier.api;

import java.time.Duration;
import midoffice.crm.api.access.Caller;

/** Housekeeping of unfinished forms, for the clock. System only. */
public interface FormSessionMaintenance {

    /**
     * Removes unfinished forms that nobody touched for so long, with their answers: what a citizen never sent is not kept by the city. The
     * content of their files is then referred to by nobody and goes with the next {@link DocumentStoreMaintenance#sweepOrphans}. Works in
     * portions, so call again until it returns 0. A form that is being filled in at that moment stays.
     *
     * @return number of forms removed
     */
    int removeAbandoned(Caller system, Duration untouchedFor);
}
