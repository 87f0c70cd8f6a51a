package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.DossierDecisionRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;

/** Keeps which decisions were taken in which dossiers; it follows from the decisions, so a client can only say again what they say. */
@ApplicationScoped
class KeepDossierDecisions extends PartShelf<DossierDecision, DossierDecisionRegister.Facts, DossierDecisionRegister.View> implements DossierDecisionRegister {

    private DossierDecisionRepository rows;
    private Instance<KnownDecisions> decisions;

    protected KeepDossierDecisions() {
    }

    @Inject
    KeepDossierDecisions(DossierDecisionRepository rows, DossierAccess access, Rights rights, Trail trail, Clock clock, @Any Instance<KnownDecisions> decisions) {
        super(ResourceKind.DOSSIER_DECISION, rows, access, rights, trail, clock);
        this.decisions = decisions;
        this.rows = rows;
    }

    @Override
    protected UUID dossierOf(Facts facts) {
        return facts.dossier();
    }

    @Override
    protected DossierDecision row(UUID dossier, Instant now) {
        return new DossierDecision(dossier, now);
    }

    @Override
    protected void check(Facts facts, DossierGist dossier, DossierDecision row, List<Violation> found) {
        KnownDecisions known = decisions.stream().findFirst().orElse(null);
        if (known == null || known.find(facts.decision()).isEmpty()) {
            found.add(new Violation("decision", "bad-url", "There is no such decision"));
        } else if (!known.isOf(facts.decision(), dossier.id())) {
            found.add(new Violation("", "inconsistent-relation", "The decision was taken in another dossier"));
        }
    }

    @Override
    @jakarta.transaction.Transactional
    public View create(Change change, Facts facts) {
        Optional<DossierDecision> there = rows.of(facts.dossier(), facts.decision());
        return there.isPresent() ? view(there.get()) : super.create(change, facts);
    }

    @Override
    protected void fill(DossierDecision row, Facts facts, Instant now) {
        row.about(facts.decision(), null, null, null);
        row.say(facts);
    }

    @Override
    protected void release(Change change, DossierDecision row) {
        super.release(change, row);
        if (decisions.stream().anyMatch(d -> d.isOf(row.target(), row.dossier()))) {
            throw new midoffice.crm.api.common.DomainException.Invalid("", "inconsistent-relation", "The decision still says so");
        }
    }

    @Override
    protected View view(DossierDecision row) {
        return row.view(Map.of(), View.class);
    }
}
