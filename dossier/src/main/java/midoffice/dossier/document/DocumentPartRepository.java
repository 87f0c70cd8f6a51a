package midoffice.dossier.document;

import java.util.List;
import java.util.UUID;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;

/** Parts of documents of one kind. */
abstract class DocumentPartRepository<E extends DocumentPart> extends EntryRepository<E> {

    private final Class<E> kind;

    protected DocumentPartRepository() {
        this.kind = null;
    }

    protected DocumentPartRepository(Class<E> kind, EntryFields fields) {
        super(hangingOn(kind, fields.with("document", "e.document"), "RegisteredDocument", "e.document")
                .withUnit(RegisteredDocumentRepository.usedByUnit("m")));
        this.kind = kind;
    }

    List<E> of(UUID document) {
        return em.createQuery("select e from " + kind.getSimpleName() + " e where e.document = :document order by e.id", kind)
                .setParameter("document", document).getResultList();
    }

    List<E> of(UUID document, String object) {
        return em.createQuery("select e from " + kind.getSimpleName() + " e where e.document = :document and e.object = :object", kind)
                .setParameter("document", document).setParameter("object", object).getResultList();
    }
}
