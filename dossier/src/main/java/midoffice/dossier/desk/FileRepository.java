package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.register.Reach;

/** Finds one dossier by its number, and what tells whether anything about it changed. */
@ApplicationScoped
class FileRepository {

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    Optional<ListedDossier> byNumber(String number, Reach reach) {
        return reach.bind(em.createQuery(WorkListRepository.SELECT + WorkListRepository.rule(reach) + " and d.number = :number order by d.id",
                ListedDossier.class).setParameter("number", number)).setMaxResults(1).getResultStream().findFirst();
    }

    List<ListedDossier> byIds(List<UUID> ids, Reach reach) {
        if (ids.isEmpty()) {
            return List.of();
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < ids.size(); i++) {
            names.append(i == 0 ? ":id" : ", :id").append(i);
        }
        var query = reach.bind(em.createQuery(WorkListRepository.SELECT + WorkListRepository.rule(reach) + " and d.id in (" + names + ")",
                ListedDossier.class));
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter("id" + i, ids.get(i));
        }
        return query.getResultList();
    }

    /** The newest line of the trail and of the history, and who has which open task: three looks into an index. */
    String mark(UUID dossier) {
        byte[] id = new UuidConverter().convertToDatabaseColumn(dossier);
        List<?> found = em.createNativeQuery("select concat_ws('-', (select hex(max(id)) from dos_trace where main_id = ?),"
                + " (select hex(max(id)) from dos_history where dossier = ?), (select group_concat(concat(id, coalesce(assignee, '')) order by id)"
                + " from dos_task where dossier = ?))").setParameter(1, id).setParameter(2, id).setParameter(3, id).getResultList();
        return String.valueOf(found.get(0));
    }
}
