package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.DossierRegister;

/** Shows dossiers with the ids of what hangs on them: three statements for a whole page. */
@ApplicationScoped
class DossierViews {

    private final DossierEntryRepository entries;
    private final Instance<PartLists> lists;

    protected DossierViews() {
        this(null, null);
    }

    @Inject
    DossierViews(DossierEntryRepository entries, @Any Instance<PartLists> lists) {
        this.entries = entries;
        this.lists = lists;
    }

    /** A dossier on which nothing hangs yet. */
    DossierRegister.View ofNew(Dossier dossier) {
        return dossier.shown(Map.of());
    }

    List<DossierRegister.View> of(List<Dossier> page) {
        List<UUID> ids = page.stream().map(Dossier::id).toList();
        Map<String, Map<UUID, List<UUID>>> parts = new HashMap<>();
        parts.put("children", entries.children(ids));
        parts.put("roles", entries.roles(ids));
        lists.forEach(list -> parts.putAll(list.of(ids)));
        return page.stream().map(dossier -> {
            Map<String, List<UUID>> own = new HashMap<>();
            parts.forEach((field, byDossier) -> own.put(field, byDossier.getOrDefault(dossier.id(), List.of())));
            return dossier.shown(own);
        }).toList();
    }
}
