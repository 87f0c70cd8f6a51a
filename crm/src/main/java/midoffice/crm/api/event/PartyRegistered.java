package midoffice.crm.api.event;

import midoffice.crm.api.common.PartyId;

/** A person or organisation became known to the city. */
public record PartyRegistered(PartyId party) {
}
