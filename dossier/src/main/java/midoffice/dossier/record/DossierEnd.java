package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** Reckons again what becomes of a closed dossier, after something changed on which that depends. */
    public void reckonAgain(java.util.UUID dossier) {
        dossiers.find(dossier).filter(d -> d.endDate() != null).ifPresent(this::retain);
    }

    void retain(Dossier dossier) {
        Optional<ResultTypeView> type = Optional.ofNullable(dossier.resultEntry()).flatMap(results::find)
                .flatMap(r -> types.resultType(r.resultType()));
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
