package midoffice.dossier.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.DecisionDocumentRegister;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.part.DocumentGist;
import midoffice.dossier.part.KnownDocuments;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;
import midoffice.dossier.type.TypeBook;

/** Keeps in which documents decisions are recorded, together with the keeper of documents (brc-003 to brc-007). */
@ApplicationScoped
class KeepDecisionDocuments extends Shelf<DecisionDocument, DecisionDocumentRegister.Facts, DecisionDocumentRegister.View>
        implements DecisionDocumentRegister {

    private final RegisteredDecisionRepository decisions;
    private final DecisionDocumentRepository records;
    private final Instance<KnownDocuments> documents;
    private final TypeBook types;
    private final Clock clock;

    protected KeepDecisionDocuments() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    KeepDecisionDocuments(RegisteredDecisionRepository decisions, DecisionDocumentRepository records, @Any Instance<KnownDocuments> documents,
            TypeBook types, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.DECISION_DOCUMENT, records, rights, trail);
        this.decisions = decisions;
        this.records = records;
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
    protected DecisionDocument build(Change change, Facts facts, Reach reach) {
        RegisteredDecision decision = decisions.find(facts.decision())
                .orElseThrow(() -> new DomainException.Invalid("decision", "bad-url", "There is no such decision"));
        if (!reach.covers(decision.type())) {
            throw new DomainException.Refused("not-allowed", "That type was not given to the client");
        }
        Optional<DocumentGist> document = documents.stream().findFirst().flatMap(d -> d.document(facts.document()));
        if (document.isEmpty()) {
            throw new DomainException.Invalid("document", "bad-url", "There is no such document");
        }
        if (records.isRecorded(facts.decision(), facts.document())) {
            throw new DomainException.Invalid("", "unique", "The decision is recorded in that document already");
        }
        if (!types.allowsDocumentTypeForDecision(decision.type(), document.get().type())) {
            throw new DomainException.Invalid("", "missing-besluittype-informatieobjecttype-relation",
                    "Such decisions are not recorded in documents of that type");
        }
        return new DecisionDocument(facts, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    protected void afterAdded(Change change, DecisionDocument row, Facts facts) {
        documents.forEach(d -> d.related(change, row.document(), row.decision(), ResourceKind.DECISION));
    }

    @Override
    protected void apply(Change change, DecisionDocument row, Facts facts, Reach reach) {
        if (!row.decision().equals(facts.decision())) {
            throw new DomainException.Invalid("decision", "wijzigen-niet-toegelaten", "It stays with its decision");
        }
        if (!row.document().equals(facts.document())) {
            throw new DomainException.Invalid("document", "wijzigen-niet-toegelaten", "It stays with its document");
        }
    }

    @Override
    protected void release(Change change, DecisionDocument row) {
        documents.forEach(d -> d.unrelated(change, row.document(), row.decision()));
    }

    @Override
    protected View view(DecisionDocument row) {
        return row.view();
    }

    @Override
    protected Mark mark(DecisionDocument row) {
        RegisteredDecision decision = decisions.find(row.decision()).orElseThrow();
        return new Mark(ResourceKind.DECISION_DOCUMENT, row.id(), ResourceKind.DECISION, decision.id(), decision.number(),
                Map.of("responsibleOrganisation", decision.organisation(), "decisionType", decision.type().toString()));
    }
}
