package midoffice.dossier.type;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeFacts;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;

/** A version of a document type. */
@Entity
@Table(name = "dos_document_type")
class DocumentType extends VersionedType {

    protected DocumentType() {
    }

    DocumentType(DocumentTypeFacts facts, Object kept, Instant now) {
        super(now);
        change(facts, kept);
    }

    /** @param kept the facts with references as ids */
    final void change(DocumentTypeFacts facts, Object kept) {
        place(facts.catalogue(), facts.description() == null ? "" : facts.description(), facts.validFrom(), facts.validUntil());
        write(kept);
    }

    DocumentTypeView view(Map<String, ?> derived) {
        return shown(derived, DocumentTypeView.class);
    }
}
