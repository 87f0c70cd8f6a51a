package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.UUID;
import midoffice.dossier.register.IdLists;
import midoffice.dossier.register.Reach;

/**
 * How many dossiers of each type and confidentiality there are, kept in the transaction that adds, changes or removes one: counting 100,000
 * rows for every page of a list would take longer than the list. Each thread adds to a shard of its own, so that writers do not wait for one row.
 */
@ApplicationScoped
class DossierCountRepository {

    private static final int SHARDS = 16;
    private static final UUID NO_TYPE = new UUID(0, 0);

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** @param type null for a dossier without a type of the register */
    void change(UUID type, int level, int by) {
        em.createNativeQuery("insert into dos_dossier_count (type, level, shard, dossiers) values (?, ?, ?, ?) "
                        + "on duplicate key update dossiers = dossiers + values(dossiers)")
                .setParameter(1, IdLists.column(type == null ? NO_TYPE : type)).setParameter(2, level)
                .setParameter(3, (int) (Thread.currentThread().getId() % SHARDS)).setParameter(4, by).executeUpdate();
    }

    /** @param type only dossiers of this type, null for any. @return how many of those within reach there are */
    long within(Reach reach, UUID type) {
        if (NO_TYPE.equals(type)) {
            // nothing has that type; what counts under it has none
            return 0;
        }
        TypedQuery<Long> query = reach.bind(em.createQuery("select sum(c.dossiers) from DossierCount c where "
                + (type == null ? "" : "c.type = :type and ") + reach.clause("c.type", "c.level"), Long.class));
        if (type != null) {
            query.setParameter("type", type);
        }
        Long sum = query.getSingleResult();
        return sum == null ? 0 : sum;
    }
}
