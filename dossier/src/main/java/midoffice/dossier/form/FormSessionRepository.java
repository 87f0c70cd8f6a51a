package midoffice.dossier.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.content.ContentUse;

/** Form sessions with their answers. */
@ApplicationScoped
class FormSessionRepository implements ContentUse {

    private static final int BUCKETS = 256;

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    Optional<FormSession> find(UUID id) {
        return Optional.ofNullable(em.find(FormSession.class, id));
    }

    /** Locks the session until the transaction ends: a second click waits here and then finds the dossier. */
    Optional<FormSession> lock(UUID id) {
        FormSession session = em.find(FormSession.class, id);
        if (session != null) {
            em.refresh(session, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(session);
    }

    /** Lets only one transaction at a time look for, and perhaps start, the session of this citizen for this product. */
    void lockStart(PartyId citizen, ProductId product) {
        em.createNativeQuery("select bucket from dos_claim_lock where bucket = ? for update")
                .setParameter(1, Math.floorMod((citizen + "/" + product).hashCode(), BUCKETS)).getSingleResult();
    }

    Optional<FormSession> unfinished(PartyId citizen, ProductId product) {
        return em.createQuery("select s from FormSession s where s.citizen = :citizen and s.product = :product and s.unfinished = 1",
                FormSession.class).setParameter("citizen", citizen.value()).setParameter("product", product.value())
                .getResultStream().findFirst();
    }

    /** The one touched last first. */
    List<FormSession> unfinished(PartyId citizen) {
        return em.createQuery("select s from FormSession s where s.citizen = :citizen and s.unfinished = 1 order by s.touched desc",
                FormSession.class).setParameter("citizen", citizen.value()).getResultList();
    }

    /** Removes unfinished sessions last touched before, with their answers; those that somebody holds at this moment are passed over. */
    int removeUnfinished(Instant before, int most) {
        List<?> ids = em.createNativeQuery("select id from dos_form_session where unfinished = 1 and touched < ?1 order by touched limit " + most
                + " for update skip locked").setParameter(1, new InstantConverter().convertToDatabaseColumn(before)).getResultList();
        for (Object id : ids) {
            em.createNativeQuery("delete from dos_form_answer where session = ?1").setParameter(1, id).executeUpdate();
            em.createNativeQuery("delete from dos_form_session where id = ?1").setParameter(1, id).executeUpdate();
        }
        return ids.size();
    }

    /** Removes the form a dossier came from, with its answers. */
    void removeOf(UUID dossier) {
        byte[] id = new UuidConverter().convertToDatabaseColumn(dossier);
        for (String table : List.of("dos_form_answer", "dos_form_field_use")) {
            em.createNativeQuery("delete from " + table + " where session in (select id from dos_form_session where dossier = ?1)")
                    .setParameter(1, id).executeUpdate();
        }
        em.createNativeQuery("delete from dos_form_session where dossier = ?1").setParameter(1, id).executeUpdate();
    }

    List<GivenAnswer> answers(UUID session) {
        return em.createQuery("select a from GivenAnswer a where a.session = :session", GivenAnswer.class).setParameter("session", session)
                .getResultList();
    }

    GivenAnswer answerTo(UUID session, String field) {
        return answers(session).stream().filter(a -> a.field().equals(field)).findFirst().orElseGet(() -> {
            GivenAnswer answer = GivenAnswer.to(session, field);
            em.persist(answer);
            return answer;
        });
    }

    void add(Object row) {
        em.persist(row);
    }

    void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new DomainException.Stale("form-session-changed", "The form was changed in another window: " + e.getMessage());
        }
    }

    @Override
    public Set<String> inUse(Set<String> hashes) {
        return Set.copyOf(em.createQuery("select distinct a.sha256 from GivenAnswer a where a.sha256 in :hashes", String.class)
                .setParameter("hashes", hashes).getResultList());
    }

    @Override
    public Stage stage() {
        return Stage.FORM;
    }
}
