package midoffice.dossier.register;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.Action;
import midoffice.dossier.api.register.AuditTrail.Trace;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.ResourceKind;

/** A line of the audit trail; written once. */
@Entity
@Table(name = "dos_trace")
class TraceRow {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Enumerated(EnumType.STRING)
    @Column(name = "main_kind")
    private ResourceKind mainKind;
    @Convert(converter = UuidConverter.class)
    @Column(name = "main_id")
    private UUID mainId;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ResourceKind kind;
    @Convert(converter = UuidConverter.class)
    @Column(name = "entry")
    private UUID entry;
    @Enumerated(EnumType.STRING)
    @Column(name = "action")
    private Action action;
    @Column(name = "client")
    private String client;
    @Column(name = "user_id")
    private String user;
    @Column(name = "display")
    private String display;
    @Column(name = "reason")
    private String reason;
    @Column(name = "label")
    private String label;
    @Column(name = "at")
    private Instant at;
    @Column(name = "facts_before")
    private String before;
    @Column(name = "facts_after")
    private String after;

    protected TraceRow() {
    }

    static TraceRow of(Change change, Mark mark, Action action, Instant at, String before, String after) {
        TraceRow row = new TraceRow();
        row.id = Ids.next();
        row.mainKind = mark.mainKind();
        row.mainId = mark.mainId();
        row.kind = mark.kind();
        row.entry = mark.id();
        row.action = action;
        row.client = change.by().subject();
        row.user = change.user();
        row.display = change.by().name();
        row.reason = change.reason();
        row.label = mark.label();
        row.at = at;
        row.before = before;
        row.after = after;
        return row;
    }

    Trace trace() {
        return new Trace(id, mainKind, mainId, kind, entry, action, client, user, display, reason, label, at, before, after);
    }
}
