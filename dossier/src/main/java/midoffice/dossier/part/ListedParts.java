package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.record.PartLists;

/** The parts that a dossier shows by id: one query a kind for a page of dossiers. */
@ApplicationScoped
class ListedParts {

    private final PartListRepository parts;

    protected ListedParts() {
        this(null);
    }

    @Inject
    ListedParts(PartListRepository parts) {
        this.parts = parts;
    }

    @Produces
    @jakarta.inject.Named("dossierObjects")
    PartLists objects() {
        return new OfKind("dossierObjects", "DossierObject", parts);
    }

    @Produces
    @jakarta.inject.Named("properties")
    PartLists properties() {
        return new OfKind("properties", "DossierProperty", parts);
    }

    @Produces
    @jakarta.inject.Named("dossierDocuments")
    PartLists documents() {
        return new OfKind("dossierDocuments", "DossierDocument", parts);
    }

    private record OfKind(String field, String entity, PartListRepository parts) implements PartLists {

        @Override
        public Map<UUID, List<UUID>> of(Collection<UUID> dossiers) {
            return parts.ids(entity, dossiers);
        }
    }
}
