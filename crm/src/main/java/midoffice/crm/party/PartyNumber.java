package midoffice.crm.party;

import midoffice.crm.api.PartyKind;

/** Under which number a party is known to authentic sources. */
public record PartyNumber(PartyKind kind, String identifier) {
}
