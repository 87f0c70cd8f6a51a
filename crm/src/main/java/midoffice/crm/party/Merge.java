package midoffice.crm.party;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.PartyMerging.MergeView;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** That somebody said that two parties are one, and perhaps that they are not. */
@Entity
@Table(name = "crm_merge")
public class Merge {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "kept")
    private UUID kept;
    @Convert(converter = UuidConverter.class)
    @Column(name = "merged")
    private UUID merged;
    @Column(name = "at")
    private Instant at;
    @Column(name = "author")
    private String author;
    @Column(name = "reason")
    private String reason;
    @Column(name = "undone")
    private Instant undone;
    @Column(name = "undone_by")
    private String undoneBy;
    @Column(name = "undo_reason")
    private String undoReason;

    /** For JPA. */
    protected Merge() {
    }

    Merge(PartyId kept, PartyId merged, String author, String reason, Instant at) {
        this.id = Ids.next();
        this.kept = kept.value();
        this.merged = merged.value();
        this.at = at;
        this.author = author;
        this.reason = reason;
    }

    void undo(String by, String why, Instant now) {
        undone = now;
        undoneBy = by;
        undoReason = why;
    }

    PartyId kept() {
        return new PartyId(kept);
    }

    MergeView asView() {
        return new MergeView(id, kept(), new PartyId(merged), at, author, reason, undone, undoneBy, undoReason);
    }
}
