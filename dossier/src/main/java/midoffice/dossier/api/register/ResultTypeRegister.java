package midoffice.dossier.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeFacts;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeView;

/**
 * With what dossiers of a type may end, and how long they are kept then.
 */
public interface ResultTypeRegister extends Register<ResultTypeFacts, ResultTypeView> {

    /** What a client says of it. */
    record ResultTypeFacts(UUID dossierType, String description, String genericResult, String selectionListClass, String explanation,
            ArchiveNomination archiveNomination, String archiveActionTerm, ArchiveTermStart archiveTermStart, String processObjectNature,
            UUID catalogue, LocalDate validFrom, LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil, Boolean specific,
            String processTerm, List<String> decisionTypes, List<String> documentTypes) {

        public ResultTypeFacts {
            decisionTypes = decisionTypes == null ? List.of() : List.copyOf(decisionTypes);
            documentTypes = documentTypes == null ? List.of() : List.copyOf(documentTypes);
        }
    }

    /** As it is shown. */
    record ResultTypeView(UUID id, long revision, UUID dossierType, String dossierTypeIdentification, String description,
            String genericResult, String genericDescription, String selectionListClass, String explanation,
            ArchiveNomination archiveNomination, String archiveActionTerm, ArchiveTermStart archiveTermStart, String processObjectNature,
            UUID catalogue, LocalDate validFrom, LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil, Boolean specific,
            String processTerm, List<UUID> decisionTypes, List<String> decisionTypeDescriptions, List<UUID> documentTypes,
            List<String> documentTypeDescriptions) implements Entry {

        public ResultTypeView {
            decisionTypes = decisionTypes == null ? List.of() : List.copyOf(decisionTypes);
            decisionTypeDescriptions = decisionTypeDescriptions == null ? List.of() : List.copyOf(decisionTypeDescriptions);
            documentTypes = documentTypes == null ? List.of() : List.copyOf(documentTypes);
            documentTypeDescriptions = documentTypeDescriptions == null ? List.of() : List.copyOf(documentTypeDescriptions);
        }
    }

    /** How the first day of the archive term is found. */
    record ArchiveTermStart(ArchiveDerivation derivation, String dateAttribute, Boolean endDateKnown, ObjectKind objectType,
            String register, String processTerm) {
    }
}
