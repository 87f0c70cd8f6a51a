package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Counts the dossiers that were started from a product. */
@ApplicationScoped
class ProductDossiersRepository {

    @PersistenceContext(unitName = "dossierPU")
    private EntityManager em;

    /** @return key of the type, how many dossiers, and how many of them are closed */
    List<Object[]> byType(UUID product) {
        return em.createQuery("select d.typeKey, count(d), sum(case when d.closed is null then 0 else 1 end) from Dossier d"
                + " where d.product = :product group by d.typeKey order by d.typeKey", Object[].class).setParameter("product", product)
                .getResultList();
    }
}
