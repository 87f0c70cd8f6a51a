package midoffice.crm.api.event;

import midoffice.crm.api.common.PartyId;

/** {@code merged} turned out to be {@code kept}; whatever refers to it stays as it is. */
public record PartiesMerged(PartyId kept, PartyId merged) {
}
