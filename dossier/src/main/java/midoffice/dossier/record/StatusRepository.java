package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;
import midoffice.dossier.register.Reach;

/** Statuses of dossiers. */
@ApplicationScoped
class StatusRepository extends EntryRepository<Status> {

    StatusRepository() {
        super(hangingOn(Status.class, new EntryFields().with("dossier", "e.dossier").with("statusType", "e.statusType")
                .with("latest", "e.latest"), "Dossier", "e.dossier").withUnit("m.unit = " + Reach.UNIT));
    }

    boolean hasAny(UUID dossier) {
        return em.createQuery("select count(s) from Status s where s.dossier = :dossier", Long.class).setParameter("dossier", dossier)
                .getSingleResult() > 0;
    }

    /** From now on no status of the dossier is the latest. */
    void outdate(UUID dossier) {
        em.createQuery("select s from Status s where s.dossier = :dossier and s.latest = true", Status.class)
                .setParameter("dossier", dossier).getResultList().forEach(s -> s.latest(false));
    }
}
