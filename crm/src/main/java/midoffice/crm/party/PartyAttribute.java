package midoffice.crm.party;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** What one source says about one attribute of a party, since when, and who wrote it down. */
@Entity
@Table(name = "crm_party_attribute")
public class PartyAttribute {

    /** By key; under one key the best source first. */
    static final Comparator<PartyAttribute> BEST_FIRST = Comparator.comparing(PartyAttribute::key)
            .thenComparing(PartyAttribute::source, Comparator.reverseOrder());

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "party_id")
    private Party party;

    @Column(name = "attr_key")
    private String key;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private AttributeSource source;

    @Column(name = "value")
    private String value;

    @Column(name = "since")
    private Instant since;

    @Column(name = "author")
    private String author;

    /** For JPA. */
    protected PartyAttribute() {
    }

    PartyAttribute(Party party, String key, AttributeSource source, String value, String author, Instant since) {
        this.id = Ids.next();
        this.party = party;
        this.key = key;
        this.source = source;
        restate(value, author, since);
    }

    /** The same source says something else. */
    final void restate(String newValue, String newAuthor, Instant at) {
        this.value = newValue;
        this.author = newAuthor;
        this.since = at;
    }

    String key() {
        return key;
    }

    AttributeSource source() {
        return source;
    }

    String value() {
        return value;
    }

    PartyView.Attribute asView() {
        return new PartyView.Attribute(key, value, source, since);
    }
}
