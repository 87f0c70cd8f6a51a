package midoffice.dossier.api.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;

/** Who changed what and why, of dossiers, documents and decisions with everything that hangs on them. */
public interface AuditTrail {

    /**
     * The whole trail of a dossier, document or decision, oldest first.
     *
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed} without {@code AUDIT_READ}
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found} when the caller may not see the main entry
     */
    List<Trace> of(Caller caller, ResourceKind kind, UUID mainId);

    /** One line of it. @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found} */
    Trace one(Caller caller, ResourceKind kind, UUID mainId, UUID traceId);

    /**
     * A line of the trail.
     *
     * @param client  id of the application
     * @param user    id of the person at that application, may be null
     * @param display name of the person or application
     * @param label   the entry in words, for example a number
     * @param before  the entry before as JSON with English names, null when it was added
     * @param after   the entry after, null when it was removed
     */
    record Trace(UUID id, ResourceKind mainKind, UUID mainId, ResourceKind kind, UUID entry, Action action, String client, String user,
            String display, String reason, String label, Instant at, String before, String after) {
    }
}
