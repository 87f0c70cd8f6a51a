package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Versions of document types. */
@ApplicationScoped
class DocumentTypeRepository extends VersionRepository<DocumentType> {

    DocumentTypeRepository() {
        super(DocumentType.class, new EntryFields().with("description", "e.name"), null);
    }
}
