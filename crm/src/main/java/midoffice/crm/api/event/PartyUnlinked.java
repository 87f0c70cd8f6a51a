package midoffice.crm.api.event;

import midoffice.crm.api.common.PartyId;

/** A client system holds that record no more. */
public record PartyUnlinked(String client, String key, PartyId party) {
}
