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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Certification;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/**
 * What one source says about one attribute of a party: from which day until which it was true, since when the city knew it, until when the city
 * believed it, and who wrote it down. Only {@code superseded} is ever changed.
 */
@Entity
@Table(name = "crm_party_attribute")
public class PartyAttribute {

    /** By key; under one key the surest first, then the best source, then the latest. */
    static final Comparator<PartyAttribute> BEST_FIRST = Comparator.comparing(PartyAttribute::key)
            .thenComparing(PartyAttribute::certification, Comparator.reverseOrder())
            .thenComparing(PartyAttribute::source, Comparator.reverseOrder())
            .thenComparing(PartyAttribute::since, Comparator.reverseOrder());

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

    @Enumerated(EnumType.STRING)
    @Column(name = "certification")
    private Certification certification;

    @Column(name = "value")
    private String value;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "since")
    private Instant since;

    @Column(name = "superseded")
    private Instant superseded;

    @Column(name = "author")
    private String author;

    /** For JPA. */
    protected PartyAttribute() {
    }

    PartyAttribute(Party party, Statement said, String author, Instant since) {
        this.id = Ids.next();
        this.party = party;
        this.key = said.key();
        this.source = said.source();
        this.certification = said.certification();
        this.value = said.value();
        this.validFrom = said.validFrom();
        this.validUntil = said.validUntil();
        this.author = author;
        this.since = since;
    }

    /** The city no longer believes it, or believes it with other days. */
    void supersede(Instant at) {
        superseded = at;
    }

    Statement statement() {
        return new Statement(key, value, source, certification, validFrom, validUntil);
    }

    boolean isBelieved() {
        return superseded == null;
    }

    boolean wasBelieved(Instant moment) {
        return !since.isAfter(moment) && (superseded == null || superseded.isAfter(moment));
    }

    boolean isTrueOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validUntil == null || validUntil.isAfter(day));
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    AttributeSource source() {
        return source;
    }

    Certification certification() {
        return certification;
    }

    Instant since() {
        return since;
    }

    String value() {
        return value;
    }

    PartyView.Attribute asView() {
        return new PartyView.Attribute(key, value, source, certification, since, validFrom);
    }

    PartyView.Past asPast() {
        return new PartyView.Past(key, value, source, certification, validFrom, validUntil, since, superseded, author);
    }
}
