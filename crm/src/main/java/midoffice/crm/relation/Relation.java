package midoffice.crm.relation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.RelationKind;
import midoffice.crm.api.Relations.NewRelation;
import midoffice.crm.api.Relations.RelationView;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** That {@code to} is something to {@code from}. */
@Entity
@Table(name = "crm_relation")
public class Relation {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "from_party")
    private UUID from;
    @Convert(converter = UuidConverter.class)
    @Column(name = "to_party")
    private UUID to;
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private RelationKind kind;
    @Column(name = "scope")
    private String scope;
    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private AttributeSource source;
    @Column(name = "proof")
    private String proof;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Column(name = "since")
    private Instant since;
    @Column(name = "author")
    private String author;
    @Column(name = "superseded")
    private Instant ended;
    @Column(name = "ended_by")
    private String endedBy;
    @Column(name = "end_reason")
    private String endReason;

    /** For JPA. */
    protected Relation() {
    }

    Relation(NewRelation relation, String author, Instant now) {
        this.id = Ids.next();
        this.from = relation.party().value();
        this.to = relation.other().value();
        this.kind = relation.kind();
        this.scope = relation.scope().isEmpty() ? null : String.join(",", new TreeSet<>(relation.scope()));
        this.source = relation.source();
        this.proof = relation.proof();
        this.validFrom = relation.validFrom();
        this.validUntil = relation.validUntil();
        this.since = now;
        this.author = author;
    }

    void end(LocalDate day, String by, String reason, Instant now) {
        validUntil = day;
        ended = now;
        endedBy = by;
        endReason = reason;
    }

    UUID id() {
        return id;
    }

    PartyId from() {
        return new PartyId(from);
    }

    PartyId to() {
        return new PartyId(to);
    }

    RelationKind kind() {
        return kind;
    }

    boolean isEnded() {
        return ended != null;
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validUntil == null || validUntil.isAfter(day));
    }

    boolean isSameAs(NewRelation other) {
        boolean overlaps = (validUntil == null || other.validFrom() == null || other.validFrom().isBefore(validUntil))
                && (other.validUntil() == null || validFrom == null || validFrom.isBefore(other.validUntil()));
        return to.equals(other.other().value()) && kind == other.kind() && scopes().equals(other.scope()) && overlaps;
    }

    /** @param product slug, null for anything at all */
    boolean covers(String product) {
        return scope == null || product != null && scopes().contains(product);
    }

    Set<String> scopes() {
        return scope == null ? Set.of() : Set.of(scope.split(","));
    }

    /** @param forward whether it is seen from the side of which it was written down */
    RelationView asView(boolean forward, String otherName, LocalDate today) {
        return new RelationView(id, forward ? kind : kind.inverse(), forward ? to() : from(), otherName, scopes(), source, proof, validFrom,
                validUntil, since, author, ended, endReason, holdsOn(today));
    }
}
