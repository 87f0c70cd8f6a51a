package midoffice.crm.party;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** One word, number or mailbox under which a party can be found. */
@Entity
@Table(name = "crm_search_term")
public class SearchTerm {

    /** What the term is. */
    enum Kind {
        NAME, ID, FORMER_ID, COMPANY_ID, EMAIL, PHONE
    }

    /** A term apart from its row. */
    record Key(Kind kind, String term) {
    }

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id")
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Kind kind;

    @Column(name = "term")
    private String term;

    /** For JPA. */
    protected SearchTerm() {
    }

    private SearchTerm(PartyId party, Key key) {
        this.id = Ids.next();
        this.partyId = party.value();
        this.kind = key.kind();
        this.term = key.term();
    }

    static SearchTerm of(PartyId party, Key key) {
        return new SearchTerm(party, key);
    }

    Key key() {
        return new Key(kind, term);
    }
}
