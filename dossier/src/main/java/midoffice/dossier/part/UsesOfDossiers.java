package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.record.DossierAccess;

/** Which documents dossiers use. */
@ApplicationScoped
class UsesOfDossiers implements KnownUses {

    private final DossierDocumentRepository relations;
    private final DossierAccess dossiers;

    protected UsesOfDossiers() {
        this(null, null);
    }

    @Inject
    UsesOfDossiers(DossierDocumentRepository relations, DossierAccess dossiers) {
        this.relations = relations;
        this.dossiers = dossiers;
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.DOSSIER;
    }

    @Override
    public boolean exists(UUID user) {
        return dossiers.exists(user);
    }

    @Override
    public boolean uses(UUID user, UUID document) {
        return relations.of(user, document).isPresent();
    }
}
