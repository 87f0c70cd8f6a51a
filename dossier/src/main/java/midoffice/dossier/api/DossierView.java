package midoffice.dossier.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;

/**
 * A dossier as somebody may see it.
 *
 * @param version  for optimistic locking: give it back with a change
 * @param typeKey  key of the dossier type
 * @param status   key of the current status
 * @param target   target date (streefdatum)
 * @param deadline last date (uiterste datum)
 * @param result   {@code granted}, {@code refused} or null while it runs
 * @param handler  login of the official who has it in hand, null when nobody; never shown to citizens
 */
public record DossierView(DossierId id, long version, String number, String typeKey, LocalizedText title, ProductId product,
        int productVersion, PartyId applicant, String applicantName, UnitId unit, String status, LocalizedText statusText,
        LocalizedText nextStep, Instant opened, LocalDate target, LocalDate deadline, Instant closed, String result, String handler,
        List<StatusReached> history, List<Answer> answers, List<DocumentView> documents, List<WorkOrderView> workOrders) {

    public DossierView {
        history = List.copyOf(history);
        answers = List.copyOf(answers);
        documents = List.copyOf(documents);
        workOrders = List.copyOf(workOrders);
    }

    /** A status the dossier reached, in plain words; oldest first. {@code by} is null for citizens. */
    public record StatusReached(String status, LocalizedText text, Instant at, String by) {
    }

    /** An answer of the form as it was sent. {@code source} is null when the citizen was asked. */
    public record Answer(String field, LocalizedText label, String value, AttributeSource source) {
    }

    /** A document; {@code size} in bytes, {@code sha256} in hexadecimal. */
    public record DocumentView(DocumentId id, String kind, LocalizedText title, String fileName, String mediaType, long size,
            String sha256, Instant added) {
    }

    /** Something asked of a back office. {@code status}: {@code requested, sent, accepted, done, refused}. */
    public record WorkOrderView(WorkOrderId id, String backOffice, String question, String status, String answer, Instant requested,
            Instant changed) {
    }
}
