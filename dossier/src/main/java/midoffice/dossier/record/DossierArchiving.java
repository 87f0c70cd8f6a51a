package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.ArchiveStatus;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Trail;

/**
 * Lets the archive say what becomes of a closed dossier, with the reason in the dossier's trail. Whether the caller may is checked by the use
 * case that calls.
 */
@ApplicationScoped
public class DossierArchiving {

    private final DossierEntryRepository dossiers;
    private final DossierViews views;
    private final Trail trail;

    protected DossierArchiving() {
        this(null, null, null);
    }

    @Inject
    DossierArchiving(DossierEntryRepository dossiers, DossierViews views, Trail trail) {
        this.dossiers = dossiers;
        this.views = views;
        this.trail = trail;
    }

    /** Keeps the dossier until another day. @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found} */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepUntil(Change change, UUID dossier, LocalDate day) {
        Dossier row = dossiers.lock(dossier, Reach.all());
        say(change, row, DossierChange.archiving(row.told(), row.told().archiveStatus(), day));
    }

    /** Another archive holds it now. @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found} */
    @Transactional(Transactional.TxType.MANDATORY)
    public void transferred(Change change, UUID dossier) {
        Dossier row = dossiers.lock(dossier, Reach.all());
        say(change, row, DossierChange.archiving(row.told(), ArchiveStatus.TRANSFERRED, row.told().archiveActionDate()));
    }

    private void say(Change change, Dossier row, DossierRegister.Facts facts) {
        DossierRegister.View before = views.of(List.of(row)).get(0);
        row.say(facts);
        dossiers.flush();
        trail.changed(change, Mark.main(ResourceKind.DOSSIER, row.id(), row.number(), DossierAccess.gist(row).traits()), before,
                views.of(List.of(row)).get(0));
    }
}
