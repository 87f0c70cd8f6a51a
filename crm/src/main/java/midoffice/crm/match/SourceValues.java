package midoffice.crm.match;

import java.util.Map;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.common.PartyId;

/** Hands what a department's record says to the parties. The one seam between matching and the store of the parties' values. */
interface SourceValues {

    /** The party takes over what it does not know yet; nothing that it knows is replaced. */
    void complete(String system, PartyId party, Map<SourceField, String> values);

    /**
     * @return the new party
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code identifier-needed} when these values are not enough to register one
     */
    PartyId register(String system, PartyKind kind, Map<SourceField, String> values);
}
