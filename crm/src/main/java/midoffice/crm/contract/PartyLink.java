package midoffice.crm.contract;

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

/** That a client system holds a record of a party. */
@Entity
@Table(name = "crm_party_link")
public class PartyLink {

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
    @Column(name = "since")
    private Instant since;

    /** For JPA. */
    protected PartyLink() {
    }

    PartyLink(Link link, Instant now) {
        this.id = Ids.next();
        this.client = link.client();
        this.key = link.key();
        this.party = link.party().value();
        this.since = now;
    }

    Link asLink() {
        return new Link(client, key, new PartyId(party));
    }
}
