package midoffice.crm.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import midoffice.crm.api.common.PartyId;

/** Stores and reads interactions. */
@ApplicationScoped
class InteractionRepository {

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    void add(Interaction interaction) {
        em.persist(interaction);
    }

    /** The entity is named and not imported: it belongs to the feature {@code party}. */
    boolean partyExists(PartyId party) {
        return em.createQuery("select count(p) from Party p where p.id = :party", Long.class).setParameter("party", party.value())
                .getSingleResult() > 0;
    }

    /** @param parties the ids of one party */
    List<Interaction> newest(List<PartyId> parties, int limit) {
        return parties.stream().flatMap(party -> em.createQuery("select i from Interaction i where i.partyId = :party order by i.at desc, i.id desc",
                        Interaction.class).setParameter("party", party.value()).setMaxResults(limit).getResultStream())
                .sorted(Interaction.NEWEST_FIRST).limit(limit).toList();
    }

    void remove(PartyId party, String reference) {
        em.createQuery("delete from Interaction i where i.partyId = :party and i.reference = :reference").setParameter("party", party.value())
                .setParameter("reference", reference).executeUpdate();
    }
}
