package midoffice.dossier.type;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeFacts;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeView;

/** A document type of which there are documents in dossiers of a type. */
@Entity
@Table(name = "dos_dossier_document_type")
class DossierDocumentType extends PartType {

    @Convert(converter = UuidConverter.class)
    @Column(name = "document_type")
    private UUID documentType;
    @Column(name = "direction")
    private String direction;

    protected DossierDocumentType() {
    }

    DossierDocumentType(DossierDocumentTypeFacts facts, UUID documentType, Object kept, Instant now) {
        super(now);
        change(facts, documentType, kept);
    }

    /** @param kept the facts with references as ids */
    final void change(DossierDocumentTypeFacts facts, UUID wanted, Object kept) {
        of(facts.dossierType());
        documentType = wanted;
        direction = facts.direction().name();
        write(kept);
    }

    UUID documentType() {
        return documentType;
    }

    DossierDocumentTypeFacts facts() {
        return facts(DossierDocumentTypeFacts.class);
    }

    DossierDocumentTypeView view(Map<String, ?> derived) {
        return shown(derived, DossierDocumentTypeView.class);
    }
}
