package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Trail;

/** What others say of a dossier goes with it: that they are related to it, and the lines in the applicant's history. */
@ApplicationScoped
class TiesOfDossiers implements DossierRemoval {

    private static final Caller SYSTEM = Caller.system("dossier removal");

    private final DossierEntryRepository dossiers;
    private final DossierViews views;
    private final Interactions interactions;
    private final Trail trail;

    protected TiesOfDossiers() {
        this(null, null, null, null);
    }

    @Inject
    TiesOfDossiers(DossierEntryRepository dossiers, DossierViews views, Interactions interactions, Trail trail) {
        this.dossiers = dossiers;
        this.views = views;
        this.interactions = interactions;
        this.trail = trail;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Change change, UUID dossier) {
        for (UUID other : dossiers.relating(dossier)) {
            dossiers.find(other).ifPresent(row -> untie(change, row, dossier));
        }
        dossiers.find(dossier).filter(row -> row.applicant() != null)
                .ifPresent(row -> interactions.forget(SYSTEM, row.applicant(), row.number()));
    }

    private void untie(Change change, Dossier row, UUID gone) {
        DossierRegister.View before = views.of(List.of(row)).get(0);
        List<DossierRegister.Related> left = row.told().relatedDossiers().stream().filter(r -> !r.dossier().equals(gone)).toList();
        row.say(DossierChange.related(row.told(), left));
        dossiers.flush();
        dossiers.relate(row.id(), left.stream().map(DossierRegister.Related::dossier).toList());
        trail.changed(new Change(change.by(), change.user(), change.reason(), null),
                Mark.main(ResourceKind.DOSSIER, row.id(), row.number(), DossierAccess.gist(row).traits()), before,
                views.of(List.of(row)).get(0));
    }
}
