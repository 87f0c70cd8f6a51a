package midoffice.dossier.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import midoffice.dossier.api.event.ResourceChanged;
import midoffice.dossier.api.register.Action;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Component;

/**
 * Keeps who changed what, and tells the house of it, in the transaction of the change itself. Types keep no trail: a published one no longer
 * changes.
 */
@ApplicationScoped
public class Trail {

    private final TraceRepository traces;
    private final Event<ResourceChanged> changed;
    private final Clock clock;

    protected Trail() {
        this(null, null, null);
    }

    @Inject
    Trail(TraceRepository traces, Event<ResourceChanged> changed, Clock clock) {
        this.traces = traces;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void added(Change change, Mark mark, Object after) {
        keep(change, mark, Action.CREATED, null, after);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(Change change, Mark mark, Object before, Object after) {
        keep(change, mark, Action.CHANGED, before, after);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void removed(Change change, Mark mark, Object before) {
        keep(change, mark, Action.REMOVED, before, null);
    }

    /** Removes the trail of a main entry that is destroyed, also what its removal itself left in it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID main) {
        traces.forget(main);
    }

    /** Removes the trail of a main entry that goes with everything that hangs on it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Mark main) {
        traces.forget(main.mainId());
    }

    /** @return whether the main entry was added by that client or member of staff */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean addedBy(java.util.UUID main, String subject) {
        return traces.isBy(main, Action.CREATED, subject);
    }

    private void keep(Change change, Mark mark, Action action, Object before, Object after) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Component component = mark.mainKind().component();
        if (component == Component.DOSSIERS || component == Component.DOCUMENTS || component == Component.DECISIONS) {
            traces.add(TraceRow.of(change, mark, action, now, json(before), json(after)));
        }
        changed.fire(new ResourceChanged(mark.kind(), mark.id(), mark.mainKind(), mark.mainId(), action, now, mark.traits()));
    }

    private static String json(Object view) {
        return view == null ? null : FactsJson.write(view);
    }
}
