package midoffice.dossier.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeFacts;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeView;

/**
 * Decision types (ZGW: besluittype); versions as with dossier types, by description.
 */
public interface DecisionTypeRegister extends Register<DecisionTypeFacts, DecisionTypeView>, Publishing<DecisionTypeView> {

    /** What a client says of it. */
    record DecisionTypeFacts(UUID catalogue, String description, String genericDescription, String category, String responseTerm,
            Boolean toBePublished, String publicationText, String publicationTerm, String explanation, List<String> documentTypes,
            LocalDate validFrom, LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil) {

        public DecisionTypeFacts {
            documentTypes = documentTypes == null ? List.of() : List.copyOf(documentTypes);
        }
    }

    /** As it is shown. */
    record DecisionTypeView(UUID id, long revision, UUID catalogue, List<UUID> dossierTypes, List<String> dossierTypeIdentifications,
            String description, String genericDescription, String category, String responseTerm, Boolean toBePublished,
            String publicationText, String publicationTerm, String explanation, List<UUID> documentTypes,
            List<String> documentTypeDescriptions, LocalDate validFrom, LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil,
            Boolean draft, List<UUID> resultTypes, List<String> resultTypeDescriptions, List<String> recordedIn) implements Entry {

        public DecisionTypeView {
            dossierTypes = dossierTypes == null ? List.of() : List.copyOf(dossierTypes);
            dossierTypeIdentifications = dossierTypeIdentifications == null ? List.of() : List.copyOf(dossierTypeIdentifications);
            documentTypes = documentTypes == null ? List.of() : List.copyOf(documentTypes);
            documentTypeDescriptions = documentTypeDescriptions == null ? List.of() : List.copyOf(documentTypeDescriptions);
            resultTypes = resultTypes == null ? List.of() : List.copyOf(resultTypes);
            resultTypeDescriptions = resultTypeDescriptions == null ? List.of() : List.copyOf(resultTypeDescriptions);
            recordedIn = recordedIn == null ? List.of() : List.copyOf(recordedIn);
        }
    }
}
