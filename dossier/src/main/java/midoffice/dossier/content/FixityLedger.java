package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.common.Ids;
import midoffice.dossier.api.FixityCheck.Fault;
import midoffice.dossier.api.FixityCheck.Report;
import midoffice.dossier.api.FixityCheck.Run;
import midoffice.dossier.api.event.FixityFailed;
import midoffice.dossier.content.FixityRepository.Open;

/** Keeps how far the fixity check is, and raises what it finds: each of these is one short transaction. */
@ApplicationScoped
class FixityLedger {

    private static final Logger LOG = Logger.getLogger(FixityLedger.class.getName());
    private static final int MOST = 1000;

    private final FixityRepository runs;
    private final Event<FixityFailed> failed;
    private final Clock clock;

    protected FixityLedger() {
        this(null, null, null);
    }

    @Inject
    FixityLedger(FixityRepository runs, Event<FixityFailed> failed, Clock clock) {
        this.runs = runs;
        this.failed = failed;
        this.clock = clock;
    }

    /** Takes the run under way, or a new one, for this node. @return empty when it is not time yet or another node works on it */
    @Transactional
    public Optional<Open> take(Duration lease, Duration pause) {
        Instant now = clock.instant();
        Optional<Open> current = runs.lockCurrent();
        if (current.isEmpty()) {
            if (runs.last().filter(last -> last.finished().plus(pause).isAfter(now)).isPresent()) {
                return Optional.empty();
            }
            runs.begin(Ids.next(), now);
            current = runs.lockCurrent();
        }
        Optional<Open> free = current.filter(run -> !run.lease().isAfter(now));
        free.ifPresent(run -> runs.lease(run.run().id(), now.plus(lease)));
        return free;
    }

    /** Enters what was checked. @return false when another node went on meanwhile; nothing is entered then */
    @Transactional
    public boolean advance(UUID run, String from, String to, long checked, long bytes, List<Fault> faults) {
        if (!runs.advance(run, from, to, checked, bytes)) {
            return false;
        }
        faults.forEach(fault -> raise(run, fault));
        return true;
    }

    /** Raises what was found outside a run, and keeps it with the run under way or the last one. */
    @Transactional
    public void raise(List<Fault> faults) {
        UUID run = runs.current().map(open -> open.run().id()).or(() -> runs.last().map(Run::id)).orElse(null);
        faults.forEach(fault -> raise(run, fault));
    }

    private void raise(UUID run, Fault fault) {
        if (run != null) {
            runs.add(run, fault);
        }
        LOG.severe(() -> "FIXITY FAILED: stored content " + fault.sha256() + " is " + fault.kind() + ". Restore it from a backup.");
        failed.fire(new FixityFailed(run, fault.sha256(), fault.kind().name()));
    }

    /** Lets the run be gone on with, by whoever comes first. */
    @Transactional
    public void release(UUID run) {
        runs.lease(run, clock.instant());
    }

    @Transactional
    public void finish(UUID id) {
        runs.finish(id, clock.instant());
        Run run = runs.last().orElseThrow();
        LOG.log(run.faults() > 0 ? Level.SEVERE : Level.INFO, () -> "Fixity check finished: " + run.checked() + " contents, " + run.bytes()
                + " bytes, " + run.faults() + " faults");
    }

    @Transactional
    public Report report() {
        return new Report(runs.current().map(Open::run).orElse(null), runs.last().orElse(null));
    }

    @Transactional
    public List<Fault> faults(UUID run) {
        return runs.faults(run, MOST);
    }
}
