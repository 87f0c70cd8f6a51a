package midoffice.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import midoffice.crm.api.common.persistence.InstantConverter;

/** The table of handled messages. */
@ApplicationScoped
class SentMailRepository {

    @PersistenceContext(unitName = "channelsPU")
    EntityManager em;

    void add(SentMail mail) {
        em.persist(mail);
        em.flush();
    }

    /** Newest first. */
    List<SentMail> list(int first, int size) {
        return em.createQuery("select m from SentMail m order by m.handled desc", SentMail.class).setFirstResult(first).setMaxResults(size)
                .getResultList();
    }

    long count() {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM chn_sent_mail").getSingleResult()).longValue();
    }

    int remove(Instant before) {
        return em.createNativeQuery("DELETE FROM chn_sent_mail WHERE handled < ?1").setParameter(1, new InstantConverter().convertToDatabaseColumn(before))
                .executeUpdate();
    }
}
