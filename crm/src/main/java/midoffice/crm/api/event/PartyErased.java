package midoffice.crm.api.event;

import midoffice.crm.api.common.PartyId;

/** The data of a party are being erased; links of other systems are still there and go in the same transaction (GDPR art. 19). */
public record PartyErased(PartyId party) {
}
