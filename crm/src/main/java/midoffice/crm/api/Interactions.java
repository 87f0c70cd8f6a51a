package midoffice.crm.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;

/**
 * Everything that happened between the city and a party, one line each, whatever the door. Whoever knows of it records it in the same
 * transaction; the customer view, My page and the benefit figures read it.
 */
public interface Interactions {

    /** Records one interaction. Any module, in the transaction of the thing that happened. */
    void record(Caller caller, NewInteraction interaction);

    /** Newest first. A citizen sees his or her own; agents and officials any when their unit may consult those (logged). */
    List<InteractionView> ofParty(Caller caller, PartyId party, int limit);

    /** Removes what is known under a reference, when the dossier or report itself is destroyed. System only. */
    void forget(Caller system, PartyId party, String reference);

    /**
     * @param kind      stable word: {@code dossier-opened, dossier-status, dossier-closed, report-filed, report-answered, contact}
     * @param channel   door it came through: {@code web, phone, desk, mail, letter, system}
     * @param product   slug of the product, null when there is none
     * @param reference number of the dossier or report, null when there is none
     * @param summary   one plain sentence in Dutch
     */
    record NewInteraction(PartyId party, String kind, String channel, String product, UnitId unit, String reference, String summary) {
    }

    /** An interaction as shown. */
    record InteractionView(UUID id, Instant at, String kind, String channel, String product, String unit, String reference,
            String summary) {
    }
}
