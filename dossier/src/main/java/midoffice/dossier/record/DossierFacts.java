package midoffice.dossier.record;

import java.time.Instant;
import java.time.LocalDate;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;

/**
 * A dossier as the other features of this module know it; no rights are applied.
 *
 * @param result  key of the final status, null while it runs
 * @param handler login of the official who has it in hand, null when nobody
 */
public record DossierFacts(DossierId id, long version, String number, String typeKey, int typeVersion, LocalizedText title,
        ProductId product, int productVersion, PartyId applicant, String applicantName, UnitId unit, String status, Instant opened,
        LocalDate target, LocalDate deadline, String result, String handler, String channel) {

    public boolean isClosed() {
        return result != null;
    }
}
