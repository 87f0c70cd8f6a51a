package midoffice.crm.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.common.PartyId;

/** Stores which client system holds which party. */
@ApplicationScoped
class PartyLinkRepository {

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    void add(PartyLink link) {
        em.persist(link);
    }

    void remove(PartyLink link) {
        em.remove(link);
    }

    Optional<PartyLink> find(String client, String key) {
        return em.createQuery("select l from PartyLink l where l.client = :client and l.key = :key", PartyLink.class)
                .setParameter("client", client).setParameter("key", key).getResultStream().findFirst();
    }

    /** One by one: a list of converted ids does not go into one parameter, and a party was seldom merged. */
    List<PartyLink> of(Collection<PartyId> parties) {
        List<PartyLink> all = new ArrayList<>();
        for (PartyId party : parties) {
            all.addAll(em.createQuery("select l from PartyLink l where l.party = :party order by l.client, l.key", PartyLink.class)
                    .setParameter("party", party.value()).getResultList());
        }
        return all;
    }

    List<PartyLink> page(String client, String after, int most) {
        return em.createQuery("select l from PartyLink l where l.client = :client and l.key > :after order by l.key", PartyLink.class)
                .setParameter("client", client).setParameter("after", after).setMaxResults(most).getResultList();
    }
}
