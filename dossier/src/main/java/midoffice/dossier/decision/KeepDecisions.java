package midoffice.dossier.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeView;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.part.DecisionsOfDossiers;
import midoffice.dossier.part.KnownDecisions;
import midoffice.dossier.part.KnownDocuments;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.register.MainEntries;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;
import midoffice.dossier.type.TypeBook;

/** Keeps the decisions of the register (ZGW standard, brc-001 to brc-008). */
@ApplicationScoped
class KeepDecisions extends Shelf<RegisteredDecision, DecisionRegister.Facts, DecisionRegister.View>
        implements DecisionRegister, MainEntries, KnownDecisions {

    private static final String UNCHANGEABLE = "wijzigen-niet-toegelaten";

    private final RegisteredDecisionRepository decisions;
    private final DecisionDocumentRepository records;
    private final DossierAccess dossiers;
    private final DecisionsOfDossiers relations;
    private final Instance<KnownDocuments> documents;
    private final TypeBook types;
    private final Clock clock;

    protected KeepDecisions() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepDecisions(RegisteredDecisionRepository decisions, DecisionDocumentRepository records, DossierAccess dossiers,
            DecisionsOfDossiers relations, @Any Instance<KnownDocuments> documents, TypeBook types, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.DECISION, decisions, rights, trail);
        this.decisions = decisions;
        this.records = records;
        this.dossiers = dossiers;
        this.relations = relations;
        this.documents = documents;
        this.types = types;
        this.clock = clock;
    }

    @Override
    protected Permission[] reading() {
        return new Permission[] {Permission.DECISIONS_READ};
    }

    @Override
    protected Permission[] adding() {
        return new Permission[] {Permission.DECISIONS_CREATE};
    }

    @Override
    protected Permission[] changing() {
        return new Permission[] {Permission.DECISIONS_UPDATE};
    }

    @Override
    protected Permission[] removing() {
        return new Permission[] {Permission.DECISIONS_DELETE};
    }

    @Override
    protected RegisteredDecision build(Change change, Facts facts, Reach reach) {
        check(facts, null);
        if (!reach.covers(facts.decisionType())) {
            throw new DomainException.Refused("not-allowed", "That type was not given to the client");
        }
        return new RegisteredDecision(numbered(facts), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Facts numbered(Facts facts) {
        boolean named = facts.identification() != null && !facts.identification().isEmpty();
        return named ? facts : withNumber(facts, "BESLUIT-" + Ids.next().toString().replace("-", ""));
    }

    @Override
    protected void afterAdded(Change change, RegisteredDecision row, Facts facts) {
        if (row.dossier() != null) {
            relations.relate(change, row.dossier(), row.id());
        }
    }

    @Override
    protected void apply(Change change, RegisteredDecision row, Facts facts, Reach reach) {
        boolean named = facts.identification() != null && !facts.identification().isEmpty();
        List<Violation> found = new ArrayList<>();
        same(found, "decisionType", row.type(), facts.decisionType());
        same(found, "responsibleOrganisation", row.organisation(), facts.responsibleOrganisation());
        same(found, "identification", row.number(), named ? facts.identification() : row.number());
        if (!found.isEmpty()) {
            throw new DomainException.Invalid("invalid", "The decision breaks rules", found);
        }
        check(facts, row);
        UUID before = row.dossier();
        Facts whole = named ? facts : withNumber(facts, row.number());
        row.say(whole);
        if (!Objects.equals(before, whole.dossier())) {
            decisions.flush();
            if (before != null) {
                relations.unrelate(change, before, row.id());
            }
            if (whole.dossier() != null) {
                relations.relate(change, whole.dossier(), row.id());
            }
        }
    }

    private static Facts withNumber(Facts f, String number) {
        return new Facts(number, f.responsibleOrganisation(), f.decisionType(), f.dossier(), f.date(), f.explanation(), f.governingBody(),
                f.effectiveDate(), f.expiryDate(), f.expiryReason(), f.publicationDate(), f.sentDate(), f.responseDeadline());
    }

    private static void same(List<Violation> found, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            found.add(new Violation(field, UNCHANGEABLE, "This stays as it is"));
        }
    }

    private void check(Facts facts, RegisteredDecision row) {
        List<Violation> found = new ArrayList<>();
        Optional<DecisionTypeView> type = types.decisionType(facts.decisionType());
        if (type.isEmpty()) {
            found.add(new Violation("decisionType", "bad-url", "There is no such decision type"));
        } else if (Boolean.TRUE.equals(type.get().draft())) {
            found.add(new Violation("decisionType", "not-published", "The decision type is a draft"));
        }
        boolean named = facts.identification() != null && !facts.identification().isEmpty();
        if (row == null && named && decisions.isTaken(facts.identification(), facts.responsibleOrganisation())) {
            found.add(new Violation("identification", "identificatie-niet-uniek", "The organisation has a decision with that identification"));
        }
        if (facts.dossier() != null) {
            if (!dossiers.exists(facts.dossier())) {
                found.add(new Violation("dossier", "bad-url", "There is no such dossier"));
            } else if (type.isPresent() && !types.allowsDecisionType(dossiers.gist(facts.dossier()).type(), facts.decisionType())) {
                found.add(new Violation("", "zaaktype-mismatch", "In dossiers of that type no such decisions are taken"));
            }
        }
        if (facts.date() != null && facts.date().isAfter(clock.instant().atZone(BelgianCalendar.ZONE).toLocalDate())) {
            found.add(new Violation("date", "date-in-future", "A decision cannot have been taken in the future"));
        }
        if (facts.expiryDate() != null && facts.effectiveDate() != null && facts.expiryDate().isBefore(facts.effectiveDate())) {
            found.add(new Violation("expiryDate", "invalid", "A decision cannot end before it begins"));
        }
        if (!found.isEmpty()) {
            throw new DomainException.Invalid("invalid", "The decision breaks rules", found);
        }
    }

    @Override
    protected void release(Change change, RegisteredDecision row) {
        records.of(row.id()).forEach(record -> documents.forEach(d -> d.unrelated(change, record.document(), row.id())));
        if (row.dossier() != null) {
            relations.unrelate(change, row.dossier(), row.id());
        }
        trail().forget(mark(row));
    }

    @Override
    protected View view(RegisteredDecision row) {
        return row.view();
    }

    @Override
    protected Mark mark(RegisteredDecision row) {
        return Mark.main(ResourceKind.DECISION, row.id(), row.number(),
                Map.of("responsibleOrganisation", row.organisation(), "decisionType", row.type().toString()));
    }

    @Override
    public ResourceKind mainKind() {
        return ResourceKind.DECISION;
    }

    @Override
    @Transactional
    public void requireVisible(Caller caller, UUID id) {
        decisions.get(id, rights().require(caller, Component.DECISIONS, Permission.AUDIT_READ));
    }

    @Override
    @Transactional
    public boolean isOf(UUID decision, UUID dossier) {
        return decisions.find(decision).filter(d -> dossier.equals(d.dossier())).isPresent();
    }

    @Override
    @Transactional
    public Optional<UUID> find(UUID decision) {
        return decisions.find(decision).map(RegisteredDecision::id);
    }
}
