package midoffice.crm.api.event;

import midoffice.crm.api.common.PartyId;

/** A client system holds a record of a party under that key of its own. */
public record PartyLinked(String client, String key, PartyId party) {
}
