package midoffice.dossier.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeFacts;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeView;

/**
 * The statuses dossiers of a type pass through, in order of their number; the highest is the end.
 */
public interface StatusTypeRegister extends Register<StatusTypeFacts, StatusTypeView> {

    /** What a client says of it. */
    record StatusTypeFacts(String description, String genericDescription, String statusText, UUID dossierType, Integer sequenceNumber,
            Boolean notifiesInitiator, String term, String explanation, List<CheckListItem> checklist, List<UUID> properties,
            LocalDate validFrom, LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil) {

        public StatusTypeFacts {
            checklist = checklist == null ? List.of() : List.copyOf(checklist);
            properties = properties == null ? List.of() : List.copyOf(properties);
        }
    }

    /** As it is shown. */
    record StatusTypeView(UUID id, long revision, String description, String genericDescription, String statusText, UUID dossierType,
            UUID catalogue, String dossierTypeIdentification, Integer sequenceNumber, Boolean endStatus, Boolean notifiesInitiator,
            String term, String explanation, List<CheckListItem> checklist, List<UUID> properties, LocalDate validFrom,
            LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil) implements Entry {

        public StatusTypeView {
            checklist = checklist == null ? List.of() : List.copyOf(checklist);
            properties = properties == null ? List.of() : List.copyOf(properties);
        }
    }

    /** A question to answer before the status is set. */
    record CheckListItem(String name, String explanation, String question, Boolean mandatory) {
    }
}
