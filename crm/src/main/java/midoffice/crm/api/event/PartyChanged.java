package midoffice.crm.api.event;

import java.util.Set;
import midoffice.crm.api.common.PartyId;

/** Attributes of a party got another value; {@code attributes} are their keys, for example {@code person.email}. */
public record PartyChanged(PartyId party, Set<String> attributes) {
}
