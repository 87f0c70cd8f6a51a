package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Uses of documents. */
@ApplicationScoped
class DocumentUseRepository extends DocumentPartRepository<DocumentUse> {

    DocumentUseRepository() {
        super(DocumentUse.class, new EntryFields().with("object", "e.object", String::valueOf));
    }
}
