package midoffice.dossier.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeFacts;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;

/**
 * Document types (ZGW: informatieobjecttype); versions as with dossier types, by description.
 */
public interface DocumentTypeRegister extends Register<DocumentTypeFacts, DocumentTypeView>, Publishing<DocumentTypeView> {

    /** What a client says of it. */
    record DocumentTypeFacts(UUID catalogue, String description, Confidentiality confidentiality, LocalDate validFrom,
            LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil, String category, List<String> keywords,
            Generic genericDescription) {

        public DocumentTypeFacts {
            keywords = keywords == null ? List.of() : List.copyOf(keywords);
        }
    }

    /** As it is shown. */
    record DocumentTypeView(UUID id, long revision, UUID catalogue, String description, Confidentiality confidentiality,
            LocalDate validFrom, LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil, Boolean draft,
            List<UUID> dossierTypes, List<String> dossierTypeIdentifications, List<UUID> decisionTypes,
            List<String> decisionTypeDescriptions, String category, List<String> keywords, Generic genericDescription) implements Entry {

        public DocumentTypeView {
            dossierTypes = dossierTypes == null ? List.of() : List.copyOf(dossierTypes);
            dossierTypeIdentifications = dossierTypeIdentifications == null ? List.of() : List.copyOf(dossierTypeIdentifications);
            decisionTypes = decisionTypes == null ? List.of() : List.copyOf(decisionTypes);
            decisionTypeDescriptions = decisionTypeDescriptions == null ? List.of() : List.copyOf(decisionTypeDescriptions);
            keywords = keywords == null ? List.of() : List.copyOf(keywords);
        }
    }

    /** The description in use everywhere. */
    record Generic(String description, String definition, String origin, String hierarchy, String remark) {
    }
}
