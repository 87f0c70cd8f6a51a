package midoffice.crm.api.event;

import java.util.UUID;
import midoffice.crm.api.common.PartyId;

/** A conversation with a citizen was registered by the contact centre or a desk; {@code reference} is the dossier or report, or null. */
public record ContactRegistered(UUID contact, PartyId party, String channel, String reference) {
}
