package midoffice.crm.api.event;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Mutations.Kind;
import midoffice.crm.api.common.PartyId;

/**
 * A source reported a change of a party and the party has learned it.
 *
 * @param changed keys of attributes of which the value that counts became another one
 */
public record MutationReceived(UUID notice, PartyId party, AttributeSource source, Kind kind, LocalDate occurred, Set<String> changed) {

    public MutationReceived {
        changed = Set.copyOf(changed);
    }
}
