package midoffice.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DossierId;

/** Something that happened to a dossier: when, by whom and why. Never changed, never removed. */
@Entity
@Table(name = "dos_history")
class HistoryRow {

    /** Kind of a row that tells of a status. */
    static final String STATUS = "status";

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    @Column(name = "happened")
    private Instant at;
    @Column(name = "kind")
    private String kind;
    @Column(name = "status")
    private String status;
    @Column(name = "author")
    private String author;
    @Column(name = "author_name")
    private String authorName;
    @Column(name = "reason")
    private String reason;

    protected HistoryRow() {
    }

    private HistoryRow(DossierId dossier, Instant at, String kind, String status, Caller by, String reason) {
        this.id = Ids.next();
        this.dossier = dossier.value();
        this.at = at;
        this.kind = kind;
        this.status = status;
        this.author = by.subject();
        this.authorName = by.name();
        this.reason = reason;
    }

    /** The dossier reached a status; the reason is why the author was there, as the caller stated it. */
    static HistoryRow ofStatus(DossierId dossier, Instant at, String status, Caller by) {
        return new HistoryRow(dossier, at, STATUS, status, by, by.purpose());
    }

    /** Anything else that happened. */
    static HistoryRow ofNote(DossierId dossier, Instant at, String kind, Caller by, String reason) {
        return new HistoryRow(dossier, at, kind, null, by, reason);
    }

    Instant at() {
        return at;
    }

    String status() {
        return status;
    }

    String authorName() {
        return authorName;
    }
}
