package midoffice.dossier.record;

import java.time.Instant;
import java.util.List;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;

/**
 * What is needed to open a dossier.
 *
 * @param typeKey key of the dossier type; the newest version is used
 * @param channel door it came through: {@code web, phone, desk, mail, letter, system}
 */
public record NewDossier(String typeKey, ProductId product, int productVersion, PartyId applicant, String applicantName, String channel,
        List<NewAnswer> answers) {

    public NewDossier {
        answers = List.copyOf(answers);
    }

    /**
     * An answer as it was sent.
     *
     * @param file   true when the value is the name of an attached file
     * @param source where a known value came from, null when the citizen was asked
     * @param since  when the known value was learned, null when the citizen was asked
     */
    public record NewAnswer(String field, LocalizedText label, String value, boolean file, AttributeSource source, Instant since) {
    }
}
