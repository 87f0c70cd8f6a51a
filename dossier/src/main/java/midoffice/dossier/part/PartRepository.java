package midoffice.dossier.part;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;
import midoffice.dossier.register.Reach;

/** Parts of one kind. */
abstract class PartRepository<E extends Part> extends EntryRepository<E> {

    private final Class<E> kind;

    protected PartRepository() {
        this.kind = null;
    }

    protected PartRepository(Class<E> kind, EntryFields fields) {
        super(hangingOn(kind, fields.with("dossier", "e.dossier"), "Dossier", "e.dossier").withUnit("m.unit = " + Reach.UNIT));
        this.kind = kind;
    }

    Optional<E> of(UUID dossier, UUID target) {
        return em.createQuery("select e from " + kind.getSimpleName() + " e where e.dossier = :dossier and e.target = :target", kind)
                .setParameter("dossier", dossier).setParameter("target", target).getResultStream().findFirst();
    }

    List<E> ofDossier(UUID dossier) {
        return em.createQuery("select e from " + kind.getSimpleName() + " e where e.dossier = :dossier order by e.id", kind)
                .setParameter("dossier", dossier).getResultList();
    }

    List<E> ofTarget(UUID target) {
        return em.createQuery("select e from " + kind.getSimpleName() + " e where e.target = :target order by e.id", kind)
                .setParameter("target", target).getResultList();
    }
}
