package midoffice.channels.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.PartyLinks.Link;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** How far a client system is with its record of a party. */
@Entity
@Table(name = "chn_distribution")
public class LinkState {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Column(name = "client_id")
    private String client;
    @Column(name = "link_key")
    private String key;
    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id")
    private UUID party;
    @Column(name = "version")
    private long version;
    @Column(name = "acknowledged")
    private Long acknowledged;
    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;
    @Column(name = "behind_since")
    private Instant behindSince;

    /** For JPA. */
    protected LinkState() {
    }

    LinkState(Link link) {
        this.id = Ids.next();
        this.client = link.client();
        this.key = link.key();
        this.party = link.party().value();
    }

    /** Something changed: there is a version more, and the system does not have it yet. */
    void raise(Instant now) {
        version++;
        if (behindSince == null) {
            behindSince = now;
        }
    }

    /** The system has that version now. It never goes back: an answer may come late. */
    void acknowledge(long has, Instant now) {
        if (acknowledged == null || has > acknowledged) {
            acknowledged = has;
        }
        acknowledgedAt = now;
        if (acknowledged >= version) {
            behindSince = null;
        }
    }

    UUID id() {
        return id;
    }

    String client() {
        return client;
    }

    String key() {
        return key;
    }

    PartyId party() {
        return new PartyId(party);
    }

    long version() {
        return version;
    }

    OutOfStep asOutOfStep() {
        return new OutOfStep(id, client, key, party(), version, acknowledged, acknowledgedAt, behindSince);
    }
}
