package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.type.DossierTypes;

/** Answers the other features who may see what of a dossier, by the rule that {@code Dossiers} describes. */
@ApplicationScoped
public class DossierSight {

    private final DossierRepository dossiers;
    private final DossierTypes types;

    protected DossierSight() {
        this(null, null);
    }

    @Inject
    DossierSight(DossierRepository dossiers, DossierTypes types) {
        this.dossiers = dossiers;
        this.types = types;
    }

    /** @return the dossier when the caller may see its answers and documents, empty when not or when it does not exist */
    @Transactional
    public Optional<DossierFacts> content(Caller caller, DossierId id) {
        Sight sight = Sight.ofState(caller);
        return dossiers.byId(id, sight)
                .map(d -> d.facts(types.describe(d.typeKey(), d.typeVersion(), d.type()).title()))
                .filter(f -> sight.content(f.unit(), f.applicant()));
    }
}
