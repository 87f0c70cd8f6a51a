package midoffice.dossier.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.dossier.api.FormSessionMaintenance;

/** Removes forms that were begun and never sent. */
@ApplicationScoped
class ClearForms implements FormSessionMaintenance {

    private static final int PORTION = 100;

    private final FormSessionRepository sessions;
    private final Clock clock;

    protected ClearForms() {
        this(null, null);
    }

    @Inject
    ClearForms(FormSessionRepository sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int removeAbandoned(Caller system, Duration untouchedFor) {
        system.requireAny(Role.SYSTEM);
        return sessions.removeUnfinished(clock.instant().minus(untouchedFor), PORTION);
    }
}
