package midoffice.crm.match;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.MatchReview.LinkView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** The key under which a source system knows a party. */
@Entity
@Table(name = "crm_link")
public class LinkKey {

    /** How the link came to be. */
    enum How {
        /** The matching was certain. */
        MATCHED,
        /** Somebody looked. */
        REVIEWED,
        /** The party was registered from this record. */
        REGISTERED
    }

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "system_id")
    private UUID systemId;

    @Column(name = "source_key")
    private String sourceKey;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id")
    private UUID partyId;

    @Column(name = "since")
    private Instant since;

    @Enumerated(EnumType.STRING)
    @Column(name = "how")
    private How how;

    @Column(name = "author")
    private String author;

    @Column(name = "author_name")
    private String authorName;

    /** For JPA. */
    protected LinkKey() {
    }

    LinkKey(SourceRecord record, PartyId party, How how, Caller caller, Instant since) {
        this.id = Ids.next();
        this.systemId = record.systemId();
        this.sourceKey = record.key();
        this.partyId = party.value();
        this.how = how;
        this.author = caller.subject();
        this.authorName = caller.name();
        this.since = since;
    }

    UUID systemId() {
        return systemId;
    }

    LinkView view(SourceSystem system) {
        return new LinkView(system.code(), system.name(), sourceKey, since, how.name(), authorName);
    }
}
