package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import midoffice.dossier.register.IdLists;

/** Ids of parts by kind and dossier. */
@ApplicationScoped
class PartListRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** Parts of these kinds, with one statement for all. */
    Map<String, Map<UUID, List<UUID>>> ids(Collection<String> kinds, Collection<UUID> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        List<UUID> wanted = IdLists.padded(dossiers);
        List<String> sorted = List.copyOf(new TreeSet<>(kinds));
        Query query = em.createNativeQuery("select part_kind, dossier, id from dos_part where dossier in " + IdLists.marks(wanted.size())
                + " and part_kind in " + IdLists.marks(sorted.size()) + " order by id");
        int place = 1;
        for (UUID dossier : wanted) {
            query.setParameter(place++, IdLists.column(dossier));
        }
        for (String kind : sorted) {
            query.setParameter(place++, kind);
        }
        Map<String, Map<UUID, List<UUID>>> grouped = new HashMap<>();
        for (Object found : query.getResultList()) {
            Object[] row = (Object[]) found;
            grouped.computeIfAbsent((String) row[0], k -> new HashMap<>()).computeIfAbsent(IdLists.id(row[1]), d -> new ArrayList<>())
                    .add(IdLists.id(row[2]));
        }
        return grouped;
    }
}
