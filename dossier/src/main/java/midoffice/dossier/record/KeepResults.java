package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.ResultRegister;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeView;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;
import midoffice.dossier.type.TypeBook;

/** Keeps the results: one a dossier, of a type that belongs to the dossier's (zrc-020). */
@ApplicationScoped
class KeepResults extends Shelf<Result, ResultRegister.Facts, ResultRegister.View> implements ResultRegister {

    private final DossierEntryRepository dossiers;
    private final DossierAccess access;
    private final DossierEnd end;
    private final TypeBook types;
    private final Clock clock;

    protected KeepResults() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepResults(ResultRepository results, DossierEntryRepository dossiers, DossierAccess access, DossierEnd end, TypeBook types, Rights rights,
            Trail trail, Clock clock) {
        super(ResourceKind.RESULT, results, rights, trail);
        this.dossiers = dossiers;
        this.access = access;
        this.end = end;
        this.types = types;
        this.clock = clock;
    }

    @Override
    protected Permission[] reading() {
        return new Permission[] {Permission.DOSSIERS_READ};
    }

    @Override
    protected Permission[] adding() {
        return new Permission[] {Permission.DOSSIERS_UPDATE, Permission.DOSSIERS_FORCE_UPDATE};
    }

    @Override
    protected Permission[] changing() {
        return adding();
    }

    @Override
    protected Permission[] removing() {
        return adding();
    }

    @Override
    protected Result build(Change change, Facts facts, Reach reach) {
        if (dossiers.find(facts.dossier()).filter(d -> d.resultEntry() != null).isPresent()) {
            throw new DomainException.Invalid("dossier", "unique", "The dossier has a result already");
        }
        access.forChange(change, facts.dossier(), "dossier", adding());
        Dossier dossier = dossiers.find(facts.dossier()).orElseThrow();
        requireFitting(facts, dossier);
        return new Result(facts, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private ResultTypeView requireFitting(Facts facts, Dossier dossier) {
        ResultTypeView type = types.resultType(facts.resultType())
                .orElseThrow(() -> new DomainException.Invalid("resultType", "bad-url", "There is no such result type"));
        if (!type.dossierType().equals(dossier.type())) {
            throw new DomainException.Invalid("", "zaaktype-mismatch", "The result type belongs to another dossier type");
        }
        return type;
    }

    @Override
    protected void afterAdded(Change change, Result row, Facts facts) {
        Dossier dossier = dossiers.find(row.dossier()).orElseThrow();
        dossier.endWith(row.id());
        classify(dossier, facts);
        end.retain(dossier);
        dossiers.flush();
    }

    /** The class of the selection list goes with the result, unless the client chose one. */
    private void classify(Dossier dossier, Facts facts) {
        String now = dossier.told().selectionListClass();
        if (now == null || now.isEmpty()) {
            types.resultType(facts.resultType()).map(ResultTypeView::selectionListClass)
                    .ifPresent(c -> dossier.say(DossierChange.classified(dossier.told(), c)));
        }
    }

    @Override
    protected void apply(Change change, Result row, Facts facts, Reach reach) {
        access.forChange(change, row.dossier(), "dossier", changing());
        if (!row.dossier().equals(facts.dossier())) {
            throw new DomainException.Invalid("dossier", "wijzigen-niet-toegelaten", "A result stays with its dossier");
        }
        Dossier dossier = dossiers.find(row.dossier()).orElseThrow();
        requireFitting(facts, dossier);
        if (!row.resultType().equals(facts.resultType())) {
            end.forget(dossier, types.resultType(row.resultType()).orElse(null));
        }
        row.say(facts);
        end.retain(dossier);
    }

    @Override
    protected void release(Change change, Result row) {
        access.forChange(change, row.dossier(), "dossier", removing());
        Dossier dossier = dossiers.find(row.dossier()).orElseThrow();
        dossier.endWith(null);
        if (dossier.endDate() != null) {
            end.forget(dossier, types.resultType(row.resultType()).orElse(null));
        }
    }

    @Override
    protected ResultRegister.View view(Result row) {
        return row.view();
    }

    @Override
    protected Mark mark(Result row) {
        return access.gist(row.dossier()).mark(ResourceKind.RESULT, row.id(), String.valueOf(row.resultType()));
    }
}
