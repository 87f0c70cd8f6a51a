package midoffice.crm.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.persistence.InstantConverter;

/** Stores clients that sign, their secrets and what was done with them. */
@ApplicationScoped
class SigningClientRepository {

    private static final InstantConverter INSTANTS = new InstantConverter();

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    Optional<SigningClient> find(String clientId) {
        return Optional.ofNullable(em.find(SigningClient.class, clientId));
    }

    Optional<SigningClient> lock(String clientId) {
        return Optional.ofNullable(em.find(SigningClient.class, clientId, LockModeType.PESSIMISTIC_WRITE));
    }

    List<SigningClient> all() {
        return em.createQuery("select c from SigningClient c order by c.clientId", SigningClient.class).getResultList();
    }

    /** Newest first. */
    List<SigningSecret> secrets(String clientId) {
        return em.createQuery("select s from SigningSecret s where s.clientId = :client order by s.created desc, s.id desc", SigningSecret.class)
                .setParameter("client", clientId).getResultList();
    }

    /** Newest first. */
    List<SigningSecret> secrets() {
        return em.createQuery("select s from SigningSecret s order by s.created desc, s.id desc", SigningSecret.class).getResultList();
    }

    List<ClientAct> acts(String clientId, int most) {
        return em.createQuery("select a from ClientAct a where a.clientId = :client order by a.at desc, a.id desc", ClientAct.class)
                .setParameter("client", clientId).setMaxResults(most).getResultList();
    }

    /** @throws DomainException.Conflict {@code client-exists} when somebody was first */
    void add(SigningClient client) {
        em.persist(client);
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (isDuplicate(e)) {
                throw new DomainException.Conflict("client-exists", "There is a client " + client.clientId());
            }
            throw e;
        }
    }

    void add(SigningSecret secret) {
        em.persist(secret);
    }

    void add(ClientAct act) {
        em.persist(act);
    }

    void remove(SigningSecret secret) {
        em.remove(secret);
    }

    void flush() {
        em.flush();
    }

    /** Notes the use when the last one noted is older; leaves the version alone. */
    void used(String clientId, Instant now, Instant unlessAfter) {
        em.createNativeQuery("UPDATE crm_signing_client SET last_used = ?1 WHERE client_id = ?2 AND (last_used IS NULL OR last_used < ?3)")
                .setParameter(1, INSTANTS.convertToDatabaseColumn(now)).setParameter(2, clientId)
                .setParameter(3, INSTANTS.convertToDatabaseColumn(unlessAfter)).executeUpdate();
    }

    private static boolean isDuplicate(Throwable error) {
        return error != null && (error instanceof SQLIntegrityConstraintViolationException || isDuplicate(error.getCause()));
    }
}
