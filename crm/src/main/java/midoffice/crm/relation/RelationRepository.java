package midoffice.crm.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.common.PartyId;

/** Stores relations. */
@ApplicationScoped
class RelationRepository {

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    void add(Relation relation) {
        em.persist(relation);
    }

    Optional<Relation> findForChange(UUID id) {
        return Optional.ofNullable(em.find(Relation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Relation> from(PartyId party) {
        return em.createQuery("select r from Relation r where r.from = :party order by r.since desc, r.id desc", Relation.class)
                .setParameter("party", party.value()).getResultList();
    }

    List<Relation> to(PartyId party) {
        return em.createQuery("select r from Relation r where r.to = :party order by r.since desc, r.id desc", Relation.class)
                .setParameter("party", party.value()).getResultList();
    }

    String name(PartyId party) {
        return em.createQuery("select p.displayName from Party p where p.id = :id and p.displayName is not null", String.class)
                .setParameter("id", party.value()).getResultStream().findFirst().orElse("");
    }

    Optional<PartyKind> kind(PartyId party) {
        return em.createQuery("select p.kind from Party p where p.id = :id and p.kind is not null", PartyKind.class)
                .setParameter("id", party.value()).getResultStream().findFirst();
    }
}
