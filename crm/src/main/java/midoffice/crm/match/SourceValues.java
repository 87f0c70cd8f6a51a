package midoffice.crm.match;

import java.util.Map;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.common.PartyId;

/** Hands what a department's record says to the parties. The one seam between matching and the store of the parties' values. */
interface SourceValues {

    /** The party learns what the department says; whatever is surer still counts. */
    void complete(String system, PartyId party, Map<SourceField, String> values);

    /** @return the new party, which has a number only when the department knows a valid one */
    PartyId register(String system, PartyKind kind, Map<SourceField, String> values);
}
