package midoffice.dossier.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;

/**
 * Versions of types of one kind.
 *
 * @param <E> the entity
 */
abstract class VersionRepository<E extends VersionedType> extends EntryRepository<E> {

    private final Class<E> type;

    protected VersionRepository() {
        this.type = null;
    }

    VersionRepository(Class<E> type, EntryFields fields, String typePath) {
        super(type, fields.with("catalogue", "e.catalogue").with("draft", "e.draft").with("validFrom", "e.validFrom")
                .with("lastDay", "e.lastDay"), typePath, null);
        this.type = type;
    }

    /** All versions of that name, oldest first. */
    List<E> named(UUID catalogue, String name) {
        return em.createQuery("select e from " + type.getSimpleName() + " e where e.catalogue = :catalogue and e.name = :name"
                + " order by e.validFrom, e.id", type).setParameter("catalogue", catalogue).setParameter("name", name).getResultList();
    }

    /** The version that stands for the name on a day: the final one of that day, else the youngest. */
    Optional<E> standing(UUID catalogue, String name, LocalDate day) {
        List<E> all = named(catalogue, name);
        return all.stream().filter(e -> !e.draft() && e.isValidOn(day)).findFirst()
                .or(() -> all.stream().reduce((a, b) -> a.id().compareTo(b.id()) > 0 ? a : b));
    }

    /** Ids and names of those in a catalogue. */
    List<Object[]> in(UUID catalogue) {
        return em.createQuery("select e.id, e.name from " + type.getSimpleName() + " e where e.catalogue = :catalogue order by e.id",
                Object[].class).setParameter("catalogue", catalogue).getResultList();
    }
}
