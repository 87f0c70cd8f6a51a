package midoffice.dossier.api.event;

import java.util.UUID;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.DossierId;

/** Something is to be told to a party; the mail door chooses how. {@code dossier} is null when it is about none. */
public record MessageRequested(UUID message, DossierId dossier, PartyId to, String template) {
}
