package midoffice.dossier.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeFacts;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeView;

/**
 * To what kinds of objects dossiers of a type may refer.
 */
public interface ObjectTypeRegister extends Register<ObjectTypeFacts, ObjectTypeView> {

    /** What a client says of it. */
    record ObjectTypeFacts(Boolean otherKindOfObject, LocalDate validFrom, LocalDate validUntil, LocalDate existsFrom,
            LocalDate existsUntil, String objectType, String relationDescription, UUID dossierType, UUID catalogue) {
    }

    /** As it is shown. */
    record ObjectTypeView(UUID id, long revision, Boolean otherKindOfObject, LocalDate validFrom, LocalDate validUntil,
            LocalDate existsFrom, LocalDate existsUntil, String objectType, String relationDescription, UUID dossierType,
            String dossierTypeIdentification, List<UUID> resultTypes, List<String> resultTypeDescriptions, List<UUID> statusTypes,
            UUID catalogue) implements Entry {

        public ObjectTypeView {
            resultTypes = resultTypes == null ? List.of() : List.copyOf(resultTypes);
            resultTypeDescriptions = resultTypeDescriptions == null ? List.of() : List.copyOf(resultTypeDescriptions);
            statusTypes = statusTypes == null ? List.of() : List.copyOf(statusTypes);
        }
    }
}
