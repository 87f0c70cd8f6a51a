package midoffice.dossier.api.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** How documents came in and went out. */
public interface DispatchRegister extends Register<DispatchRegister.Facts, DispatchRegister.View> {

    /** What a client says of it; one of the addresses is given. */
    record Facts(String party, UUID document, CorrespondentRole relation, String explanation, LocalDate receivedDate, LocalDate sentDate,
            String contactPerson, String contactPersonName, Map<String, Object> domesticAddress, Map<String, Object> foreignAddress,
            Map<String, Object> postalAddress, String fax, String email, Boolean citizenPortal, String phone) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, String party, UUID document, CorrespondentRole relation, String explanation, LocalDate receivedDate,
            LocalDate sentDate, String contactPerson, String contactPersonName, Map<String, Object> domesticAddress,
            Map<String, Object> foreignAddress, Map<String, Object> postalAddress, String fax, String email, Boolean citizenPortal,
            String phone) implements Entry {
    }

    /** Whether the party sent it or gets it. */
    enum CorrespondentRole {
        SENDER, ADDRESSEE
    }
}
