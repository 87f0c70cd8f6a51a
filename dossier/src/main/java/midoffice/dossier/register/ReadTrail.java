package midoffice.dossier.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.AuditTrail;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;

/** Shows the audit trail of what the caller may see. */
@ApplicationScoped
class ReadTrail implements AuditTrail {

    private final TraceRepository traces;
    private final Rights rights;
    private final Instance<MainEntries> entries;

    protected ReadTrail() {
        this(null, null, null);
    }

    @Inject
    ReadTrail(TraceRepository traces, Rights rights, @Any Instance<MainEntries> entries) {
        this.traces = traces;
        this.rights = rights;
        this.entries = entries;
    }

    @Override
    @Transactional
    public List<Trace> of(Caller caller, ResourceKind kind, UUID mainId) {
        requireVisible(caller, kind, mainId);
        return traces.of(mainId).stream().map(TraceRow::trace).toList();
    }

    @Override
    @Transactional
    public Trace one(Caller caller, ResourceKind kind, UUID mainId, UUID traceId) {
        requireVisible(caller, kind, mainId);
        return traces.one(mainId, traceId).map(TraceRow::trace)
                .orElseThrow(() -> new DomainException.NotFound("not-found", "No line " + traceId + " in the trail of " + mainId));
    }

    private void requireVisible(Caller caller, ResourceKind kind, UUID mainId) {
        rights.require(caller, kind.component(), Permission.AUDIT_READ);
        entries.stream().filter(e -> e.mainKind() == kind).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody keeps " + kind)).requireVisible(caller, mainId);
    }
}
