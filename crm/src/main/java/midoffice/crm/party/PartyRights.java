package midoffice.crm.party;

import midoffice.crm.api.DataCategory;
import midoffice.crm.api.PartyKind;
import midoffice.crm.matrix.Sight;

/** What a sight allows with a whole party. Who may not even know who somebody is, may know nothing of him or her. */
final class PartyRights {

    private PartyRights() {
    }

    static boolean mayKnow(Sight sight, PartyKind kind) {
        return sight.sees(kind == PartyKind.PERSON ? DataCategory.IDENTITY : DataCategory.COMPANY);
    }
}
