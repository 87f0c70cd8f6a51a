package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.ResourceKind;

/** What refers to what among types, for whole pages at once. */
@ApplicationScoped
class TypeRelationRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** Puts these targets of a kind in the place of those an owner had. */
    void replace(ResourceKind ownerKind, UUID owner, ResourceKind targetKind, List<UUID> targets) {
        em.createQuery("delete from TypeLink l where l.owner = :owner and l.targetKind = :kind").setParameter("owner", owner)
                .setParameter("kind", targetKind).executeUpdate();
        int place = 0;
        for (UUID target : targets) {
            em.persist(new TypeLink(ownerKind, owner, targetKind, target, place++));
        }
        em.flush();
    }

    /** Removes all relations of something that goes. */
    void forget(UUID id) {
        em.createQuery("delete from TypeLink l where l.owner = :id or l.target = :id").setParameter("id", id).executeUpdate();
    }

    /** Targets of a kind by owner, in order. */
    Map<UUID, List<UUID>> targets(ResourceKind targetKind, Collection<UUID> owners) {
        return pairs("select l.owner, l.target from TypeLink l where l.targetKind = midoffice.dossier.api.register.ResourceKind."
                + targetKind + " and l.owner in (%s) order by l.place, l.id", owners);
    }

    /** Owners of a kind by target. */
    Map<UUID, List<UUID>> owners(ResourceKind ownerKind, Collection<UUID> targets) {
        return pairs("select l.target, l.owner from TypeLink l where l.ownerKind = midoffice.dossier.api.register.ResourceKind."
                + ownerKind + " and l.target in (%s) order by l.id", targets);
    }

    /** Parts of a kind by dossier type. */
    Map<UUID, List<UUID>> parts(String entity, String order, Collection<UUID> dossierTypes) {
        return pairs("select p.dossierType, p.id from " + entity + " p where p.dossierType in (%s) order by " + order, dossierTypes);
    }

    /** Document types by dossier type. */
    Map<UUID, List<UUID>> documentTypes(Collection<UUID> dossierTypes) {
        return pairs("select p.dossierType, p.documentType from DossierDocumentType p where p.dossierType in (%s) order by p.id",
                dossierTypes);
    }

    /** Dossier types by document type. */
    Map<UUID, List<UUID>> dossierTypes(Collection<UUID> documentTypes) {
        return pairs("select p.documentType, p.dossierType from DossierDocumentType p where p.documentType in (%s) order by p.id",
                documentTypes);
    }

    /** Properties that must be known when a status is reached. */
    Map<UUID, List<UUID>> properties(Collection<UUID> statusTypes) {
        return pairs("select p.statusType, p.id from PropertyType p where p.statusType in (%s) order by p.id", statusTypes);
    }

    /** The highest place of a status in each dossier type. */
    Map<UUID, Integer> lastPlaces(Collection<UUID> dossierTypes) {
        Map<UUID, Integer> last = new HashMap<>();
        rows("select s.dossierType, max(s.place) from StatusType s where s.dossierType in (%s) group by s.dossierType", dossierTypes)
                .forEach(row -> last.put((UUID) row[0], ((Number) row[1]).intValue()));
        return last;
    }

    /** Versions of a kind by id. */
    <E extends VersionedType> Map<UUID, E> versions(Class<E> kind, Collection<UUID> ids) {
        Map<UUID, E> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<UUID> all = List.copyOf(new java.util.LinkedHashSet<>(ids));
            TypedQuery<E> query = em.createQuery("select e from " + kind.getSimpleName() + " e where e.name is not null and e.id in ("
                    + names(all) + ")", kind);
            bind(query, all).getResultList().forEach(e -> found.put(e.id(), e));
        }
        return found;
    }

    /** Result types' descriptions by id. */
    Map<UUID, ResultType> results(Collection<UUID> ids) {
        Map<UUID, ResultType> found = new LinkedHashMap<>();
        ids.forEach(id -> {
            ResultType row = em.find(ResultType.class, id);
            if (row != null) {
                found.put(id, row);
            }
        });
        return found;
    }

    private Map<UUID, List<UUID>> pairs(String jpql, Collection<UUID> ids) {
        Map<UUID, List<UUID>> found = new HashMap<>();
        rows(jpql, ids).forEach(row -> {
            List<UUID> list = found.computeIfAbsent((UUID) row[0], k -> new ArrayList<>());
            if (!list.contains((UUID) row[1])) {
                list.add((UUID) row[1]);
            }
        });
        return found;
    }

    private List<Object[]> rows(String jpql, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> all = List.copyOf(new java.util.LinkedHashSet<>(ids));
        return bind(em.createQuery(String.format(jpql, names(all)), Object[].class), all).getResultList();
    }

    private static String names(List<UUID> ids) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            names.add(":i" + i);
        }
        return String.join(", ", names);
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, List<UUID> ids) {
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter("i" + i, ids.get(i));
        }
        return query;
    }
}
