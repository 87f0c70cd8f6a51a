package midoffice.dossier.record;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;

/**
 * Which dossiers a caller sees and of which also the content (answers, documents, work orders): a citizen those of the own party, an
 * official those of the own unit, both with their content; a contact-centre agent the state of all; the mid office itself all. Nobody else
 * any.
 */
final class Sight {

    private final boolean all;
    private final boolean allContent;
    private final UnitId unit;
    private final List<PartyId> parties;

    private Sight(boolean all, boolean allContent, UnitId unit, Collection<PartyId> parties) {
        this.all = all;
        this.allContent = allContent;
        this.unit = unit;
        this.parties = List.copyOf(parties);
    }

    /** What the caller may see of the state. */
    static Sight ofState(Caller caller) {
        boolean system = caller.has(Role.SYSTEM);
        return new Sight(system || caller.has(Role.CONTACT_CENTRE_AGENT), system, caller.has(Role.OFFICIAL) ? caller.unit() : null,
                caller.ownParties());
    }

    /** @return true when the caller may also see the content of a dossier of that unit and applicant */
    boolean content(UnitId ofUnit, PartyId ofApplicant) {
        return allContent || unit != null && unit.equals(ofUnit) || parties.contains(ofApplicant);
    }

    /** The same rule as a part of a where clause. */
    String clause(String alias) {
        if (all) {
            return "1 = 1";
        }
        List<String> parts = new ArrayList<>();
        if (unit != null) {
            parts.add(alias + ".unit = :sightUnit");
        }
        for (int i = 0; i < parties.size(); i++) {
            parts.add(alias + ".applicant = :sightParty" + i);
        }
        return parts.isEmpty() ? "1 = 0" : "(" + String.join(" or ", parts) + ")";
    }

    <Q extends Query> Q bind(Q query) {
        if (!all && unit != null) {
            query.setParameter("sightUnit", unit.code());
        }
        for (int i = 0; !all && i < parties.size(); i++) {
            query.setParameter("sightParty" + i, parties.get(i).value());
        }
        return query;
    }
}
