package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Document types in dossier types. */
@ApplicationScoped
class DossierDocumentTypeRepository extends PartRepository<DossierDocumentType> {

    DossierDocumentTypeRepository() {
        super(DossierDocumentType.class, new EntryFields().with("documentType", "e.documentType").with("direction", "e.direction")
                .with("documentTypeDescription", "exists (select o.id from DocumentType o where o.id = e.documentType and o.name %s)"),
                        "e.id");
    }
}
