package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ids of parts by dossier. */
@ApplicationScoped
class PartListRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    Map<UUID, List<UUID>> ids(String entity, Collection<UUID> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        List<UUID> wanted = new ArrayList<>(dossiers);
        String names = IntStream.range(0, wanted.size()).mapToObj(i -> ":p" + i).collect(Collectors.joining(", "));
        var query = em.createQuery("select p.dossier, p.id from " + entity + " p where p.dossier in (" + names + ") order by p.id",
                Object[].class);
        for (int i = 0; i < wanted.size(); i++) {
            query.setParameter("p" + i, wanted.get(i));
        }
        Map<UUID, List<UUID>> grouped = new HashMap<>();
        query.getResultList().forEach(row -> grouped.computeIfAbsent((UUID) row[0], d -> new ArrayList<>()).add((UUID) row[1]));
        return grouped;
    }
}
