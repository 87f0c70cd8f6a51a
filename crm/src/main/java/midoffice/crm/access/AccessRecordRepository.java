package midoffice.crm.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import midoffice.crm.api.common.PartyId;

/** Adds to the access log and reads it; it has no way to change or remove. */
@ApplicationScoped
class AccessRecordRepository {

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    void add(AccessRecord row) {
        em.persist(row);
    }

    List<AccessRecord> looksOfOthers(PartyId subject, PartyId own, int limit) {
        return em.createQuery("select a from AccessRecord a where a.subjectParty = :subject"
                        + " and (a.callerParty is null or a.callerParty <> :own) order by a.at desc, a.id desc", AccessRecord.class)
                .setParameter("subject", subject.value()).setParameter("own", own.value()).setMaxResults(limit).getResultList();
    }

    List<AccessRecord> looks(PartyId subject, Instant from, Instant until, int limit) {
        return em.createQuery("select a from AccessRecord a where a.subjectParty = :subject and a.at >= :from and a.at < :until"
                        + " order by a.at desc, a.id desc", AccessRecord.class).setParameter("subject", subject.value())
                .setParameter("from", from).setParameter("until", until).setMaxResults(limit).getResultList();
    }
}
