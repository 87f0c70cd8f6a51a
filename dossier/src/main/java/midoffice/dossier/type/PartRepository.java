package midoffice.dossier.type;

import java.util.List;
import java.util.UUID;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;

/**
 * What belongs to dossier types, of one kind.
 *
 * @param <E> the entity
 */
abstract class PartRepository<E extends PartType> extends EntryRepository<E> {

    private final Class<E> type;
    private final String order;

    protected PartRepository() {
        this.type = null;
        this.order = null;
    }

    /** @param order path in which those of one dossier type follow each other */
    PartRepository(Class<E> type, EntryFields fields, String order) {
        super(type, fields.with("dossierType", "e.dossierType").with("dossierTypeIdentification", of("d.name %s"))
                .with("draft", of("d.draft %s")).with("validFrom", of("d.validFrom %s")).with("lastDay", of("d.lastDay %s"))
                .with("catalogue", of("d.catalogue %s")), "e.dossierType", null);
        this.type = type;
        this.order = order;
    }

    private static String of(String condition) {
        return "exists (select d.id from DossierType d where d.id = e.dossierType and " + condition + ")";
    }

    /** Those of one dossier type, in order. */
    List<E> of(UUID dossierType) {
        return em.createQuery("select e from " + type.getSimpleName() + " e where e.dossierType = :of order by " + order, type)
                .setParameter("of", dossierType).getResultList();
    }
}
