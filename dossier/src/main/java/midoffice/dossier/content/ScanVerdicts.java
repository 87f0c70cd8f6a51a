package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.logging.Logger;
import midoffice.dossier.api.event.ContentInfected;
import midoffice.dossier.content.VirusScanner.Verdict;

/** Enters what the virus scanner said, and tells it when that is bad. */
@ApplicationScoped
class ScanVerdicts {

    private static final Logger LOG = Logger.getLogger(ScanVerdicts.class.getName());

    private final ScanRepository queue;
    private final Event<ContentInfected> infected;
    private final Clock clock;

    protected ScanVerdicts() {
        this(null, null, null);
    }

    @Inject
    ScanVerdicts(ScanRepository queue, Event<ContentInfected> infected, Clock clock) {
        this.queue = queue;
        this.infected = infected;
        this.clock = clock;
    }

    @Transactional
    public void enter(String sha256, Verdict verdict) {
        queue.judge(sha256, verdict.finding(), clock.instant());
        if (!verdict.isClean()) {
            LOG.severe(() -> "The virus scanner found " + verdict.finding() + " in content " + sha256 + "; it is not served");
            infected.fire(new ContentInfected(sha256, verdict.finding()));
        }
    }
}
