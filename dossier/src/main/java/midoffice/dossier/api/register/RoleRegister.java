package midoffice.dossier.api.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who plays which part in a dossier: initiator, handler, interested parties. */
public interface RoleRegister extends Growing<RoleRegister.Facts, RoleRegister.View> {

    /**
     * What a client says of it.
     *
     * @param party               address of the party, null when it is told by {@code partyIdentification}
     * @param partyIdentification numbers and names of the party; which ones depends on {@code partyType}
     */
    record Facts(UUID dossier, String party, PartyType partyType, String preferredName, UUID roleType, String explanation, Mandate mandate,
            ContactPerson contactPerson, Map<String, Object> partyIdentification) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, UUID dossier, String party, PartyType partyType, String preferredName, UUID roleType,
            String description, RoleKind genericDescription, String explanation, Instant registrationDate, Mandate mandate,
            ContactPerson contactPerson, List<UUID> statuses, Map<String, Object> partyIdentification) implements Entry {

        public View {
            statuses = statuses == null ? List.of() : List.copyOf(statuses);
        }
    }

    /** Whether the party acts for another, or another for it. */
    enum Mandate {
        AUTHORISED, AUTHORISER
    }

    /** Whom to reach at the party. */
    record ContactPerson(String email, String jobTitle, String phone, String name) {
    }
}
