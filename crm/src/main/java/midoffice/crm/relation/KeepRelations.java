package midoffice.crm.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.RelationKind;
import midoffice.crm.api.Relations;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;
import midoffice.crm.matrix.Sight;
import midoffice.crm.matrix.Sights;
import midoffice.crm.once.ClaimRepository;

/** Writes down who is what to whom, and tells it. */
@ApplicationScoped
class KeepRelations implements Relations {

    private static final int LONGEST = 500;

    private final RelationRepository relations;
    private final Sights sights;
    private final AccessLog accessLog;
    private final ClaimRepository claims;
    private final Clock clock;

    protected KeepRelations() {
        this(null, null, null, null, null);
    }

    @Inject
    KeepRelations(RelationRepository relations, Sights sights, AccessLog accessLog, ClaimRepository claims, Clock clock) {
        this.relations = relations;
        this.sights = sights;
        this.accessLog = accessLog;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID add(Caller caller, NewRelation relation) {
        Violations.refuse("Relation", faults(relation));
        requireMayChange(caller, relation.kind(), relation.party());
        boolean own = isOwn(caller, relation.party());
        if (own && relation.source() != AttributeSource.DECLARED || relation.source().isAuthentic() && !caller.has(Role.SYSTEM)) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " does not speak for " + relation.source());
        }
        for (PartyId party : List.of(relation.party(), relation.other())) {
            relations.kind(party).orElseThrow(() -> notFound(party));
        }
        if (relation.party().equals(relation.other())) {
            throw new DomainException.Conflict("relation-self", relation.party() + " is related to itself");
        }
        claims.lock("relation", relation.party().toString());
        if (relations.from(relation.party()).stream().anyMatch(known -> !known.isEnded() && known.isSameAs(relation))) {
            throw new DomainException.Conflict("relation-known", relation.other() + " is " + relation.kind() + " of " + relation.party() + " already");
        }
        Relation made = new Relation(relation, caller.subject(), clock.instant());
        relations.add(made);
        return made.id();
    }

    @Override
    @Transactional
    public void end(Caller caller, UUID id, LocalDate day, String reason) {
        Relation relation = relations.findForChange(id)
                .orElseThrow(() -> new DomainException.NotFound("relation-not-found", "No relation " + id));
        boolean holder = relation.kind().category() == RelationKind.MANDATARY.category() && isOwn(caller, relation.to());
        if (!holder) {
            requireMayChange(caller, relation.kind(), relation.from());
        }
        List<Violation> wrong = new ArrayList<>();
        if (day == null) {
            wrong.add(new Violation("day", "required", "Vul een datum in."));
        }
        Violations.text("reason", reason, LONGEST, wrong);
        Violations.refuse("Relation", wrong);
        if (relation.isEnded()) {
            throw new DomainException.Conflict("relation-ended", "Relation " + id + " ended already");
        }
        relation.end(day, caller.subject(), reason.strip(), clock.instant());
    }

    @Override
    @Transactional
    public List<RelationView> ofParty(Caller caller, PartyId party) {
        Sight sight = sights.of(caller, party);
        if (sight.seesNothing()) {
            throw notFound(party);
        }
        LocalDate today = BelgianCalendar.dayOf(clock.instant());
        List<RelationView> seen = Stream.concat(
                        relations.from(party).stream().map(r -> r.asView(true, relations.name(r.to()), today)),
                        relations.to(party).stream().map(r -> r.asView(false, relations.name(r.from()), today)))
                .filter(view -> sight.sees(view.kind().category()))
                .sorted(Comparator.comparing(RelationView::holds).reversed().thenComparing(RelationView::kind)).toList();
        if (!seen.isEmpty() && !isOwn(caller, party)) {
            accessLog.recordRead(caller, party, "relations", null);
        }
        return seen;
    }

    @Override
    @Transactional
    public Set<PartyId> mayActFor(Caller citizen, String product) {
        if (!citizen.has(Role.CITIZEN) || citizen.party() == null) {
            return Set.of();
        }
        LocalDate today = BelgianCalendar.dayOf(clock.instant());
        Stream<PartyId> given = relations.to(citizen.party()).stream().filter(r -> r.holdsOn(today) && acts(r.kind()) && r.covers(product))
                .map(Relation::from);
        Stream<PartyId> taken = relations.from(citizen.party()).stream()
                .filter(r -> r.holdsOn(today) && acts(r.kind().inverse()) && r.covers(product)).map(Relation::to);
        return Stream.concat(given, taken).collect(Collectors.toSet());
    }

    /** Whether somebody who is that to a party may act for it. */
    private static boolean acts(RelationKind kind) {
        return switch (kind) {
            case PARENT, GUARDIAN, REPRESENTATIVE, MANDATARY -> true;
            default -> false;
        };
    }

    private void requireMayChange(Caller caller, RelationKind kind, PartyId party) {
        if (isOwn(caller, party) && kind == RelationKind.MANDATARY) {
            return;
        }
        Sight sight = caller.has(Role.CITIZEN) ? Sight.NONE : sights.of(caller);
        if (!sight.may(Entitlement.ADAPT, kind.category())) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " has no role to adapt " + kind.category());
        }
    }

    private static boolean isOwn(Caller caller, PartyId party) {
        return caller.owns(party);
    }

    private static List<Violation> faults(NewRelation relation) {
        List<Violation> wrong = new ArrayList<>();
        Violations.required("party", relation.party(), wrong);
        Violations.required("other", relation.other(), wrong);
        Violations.required("kind", relation.kind(), wrong);
        Violations.required("source", relation.source(), wrong);
        if (relation.source() == AttributeSource.VERIFIED_BY_STAFF) {
            Violations.text("proof", relation.proof(), LONGEST, wrong);
        }
        if (relation.validFrom() != null && relation.validUntil() != null && !relation.validFrom().isBefore(relation.validUntil())) {
            wrong.add(new Violation("validUntil", "period-invalid", "Het einde ligt voor het begin."));
        }
        if (String.join(",", relation.scope()).length() > LONGEST) {
            wrong.add(new Violation("scope", "too-long", "Dat zijn te veel producten."));
        }
        return wrong;
    }

    private static DomainException.NotFound notFound(PartyId party) {
        return new DomainException.NotFound("party-not-found", "No party " + party + " for this caller");
    }
}
