package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.dossier.api.register.ArchiveDerivation;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeView;
import midoffice.dossier.type.TypeBook;

/** Closes dossiers and keeps what then becomes of them up to date (zrc-021). */
@ApplicationScoped
public class DossierEnd {

    private final DossierEntryRepository dossiers;
    private final ResultRepository results;
    private final DossierViews views;
    private final TypeBook types;
    private final Instance<RetentionRule> rules;

    protected DossierEnd() {
        this(null, null, null, null, null);
    }

    @Inject
    DossierEnd(DossierEntryRepository dossiers, ResultRepository results, DossierViews views, TypeBook types,
            @Any Instance<RetentionRule> rules) {
        this.dossiers = dossiers;
        this.results = results;
        this.views = views;
        this.types = types;
        this.rules = rules;
    }

    void close(Dossier dossier, LocalDate day, Instant now) {
        dossier.end(day, now);
        retain(dossier);
    }

    /**
     * Reckons again what becomes of a closed dossier, after something changed on which that may depend.
     *
     * @param by ways that look at what changed; a dossier whose term starts in another way is left as it is
     */
    public void reckonAgain(UUID dossier, Set<ArchiveDerivation> by) {
        dossiers.find(dossier).filter(d -> d.endDate() != null && typeOf(d).map(ResultTypeView::archiveTermStart)
                .filter(start -> by.contains(start.derivation())).isPresent()).ifPresent(this::retain);
    }

    /** Reckons again for the parts of a dossier and for those that name it as related, after its end changed. */
    public void reckonAroundAgain(UUID dossier) {
        dossiers.children(dossier).forEach(child -> reckonAgain(child.id(), Set.of(ArchiveDerivation.PARENT)));
        dossiers.relating(dossier).forEach(other -> reckonAgain(other, Set.of(ArchiveDerivation.RELATED_DOSSIER)));
    }

    /** What was derived from a result that is gone, or replaced by one of another type, is void. */
    void forget(Dossier dossier, ResultTypeView former) {
        DossierRegister.Facts told = dossier.told();
        boolean derived = former != null && told.archiveNomination() == former.archiveNomination();
        dossier.say(DossierChange.archived(told, derived ? null : told.archiveNomination(), null, null));
    }

    private Optional<ResultTypeView> typeOf(Dossier dossier) {
        return Optional.ofNullable(dossier.resultEntry()).flatMap(results::find).flatMap(r -> types.resultType(r.resultType()));
    }

    void retain(Dossier dossier) {
        Optional<ResultTypeView> type = typeOf(dossier);
        if (type.isEmpty() || dossier.endDate() == null) {
            return;
        }
        DossierRegister.View view = views.of(List.of(dossier)).get(0);
        rules.stream().findFirst().map(rule -> rule.of(view, dossier.endDate(), type.get())).ifPresent(r -> {
            DossierRegister.Facts told = dossier.told();
            dossier.say(DossierChange.archived(told, r.nomination() == null ? told.archiveNomination() : r.nomination(), r.action(), r.start()));
        });
    }
}
