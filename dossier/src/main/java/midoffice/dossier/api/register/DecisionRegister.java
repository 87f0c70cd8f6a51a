package midoffice.dossier.api.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Decisions (ZGW: besluit). Read with {@code DECISIONS_READ}, taken with {@code DECISIONS_CREATE}, changed with {@code DECISIONS_UPDATE},
 * removed with {@code DECISIONS_DELETE}: each for the types that were given.
 */
public interface DecisionRegister extends Register<DecisionRegister.Facts, DecisionRegister.View> {

    /** What a client says of a decision. */
    record Facts(String identification, String responsibleOrganisation, UUID decisionType, UUID dossier, LocalDate date, String explanation,
            String governingBody, LocalDate effectiveDate, LocalDate expiryDate, ExpiryReason expiryReason, LocalDate publicationDate,
            LocalDate sentDate, LocalDate responseDeadline) {
    }

    /** As it is shown. */
    record View(UUID id, long revision, String identification, String responsibleOrganisation, UUID decisionType, UUID dossier, LocalDate date,
            String explanation, String governingBody, LocalDate effectiveDate, LocalDate expiryDate, ExpiryReason expiryReason,
            String expiryReasonText, LocalDate publicationDate, LocalDate sentDate, LocalDate responseDeadline) implements Entry {

        public View {
            expiryReasonText = expiryReason == null ? "" : expiryReason.text();
        }
    }

    /** Why it ends. */
    enum ExpiryReason {
        TEMPORARY("Tijdelijk besluit"), WITHDRAWN_BY_GOVERNMENT("Ingetrokken door de overheid"),
        WITHDRAWN_BY_INTERESTED_PARTY("Ingetrokken op vraag van een belanghebbende");

        private final String text;

        ExpiryReason(String text) {
            this.text = text;
        }

        /** @return the same in Dutch words */
        public String text() {
            return text;
        }
    }
}
