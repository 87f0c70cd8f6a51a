package midoffice.crm.api.event;

import midoffice.crm.api.common.PartyId;

/** {@code merged} was not {@code kept} after all. */
public record PartiesUnmerged(PartyId kept, PartyId merged) {
}
