package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.record.PartLists;

/** The parts that a dossier shows by id. */
@ApplicationScoped
class ListedParts implements PartLists {

    /** Kinds of parts and the fields of a dossier in which they are shown. */
    private static final Map<String, String> FIELDS = Map.of("object", "dossierObjects", "property", "properties", "document", "dossierDocuments");

    private final PartListRepository parts;

    protected ListedParts() {
        this(null);
    }

    @Inject
    ListedParts(PartListRepository parts) {
        this.parts = parts;
    }

    @Override
    public Map<String, Map<UUID, List<UUID>>> of(Collection<UUID> dossiers) {
        Map<String, Map<UUID, List<UUID>>> byField = new HashMap<>();
        parts.ids(FIELDS.keySet(), dossiers).forEach((kind, byDossier) -> byField.put(FIELDS.get(kind), byDossier));
        return byField;
    }
}
