package midoffice.channels.intranet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import midoffice.crm.api.Interactions.InteractionView;
import midoffice.dossier.api.DossierView;
import midoffice.dossier.api.DossierView.DocumentView;

/** Everything that happened to a dossier as one stream, newest first. */
final class DossierStream {

    private DossierStream() {
    }

    /**
     * One thing that happened.
     *
     * @param kind     {@code status, document, question, answer, contact}: decides the mark before it
     * @param title    what happened, one line
     * @param text     more of it, may be null
     * @param by       who did it, may be null
     * @param document the document it is about, null when it is none
     */
    public record Item(Instant at, String kind, String title, String text, String by, DocumentView document) {

        /** @return name of the symbol before it */
        public String icon() {
            return switch (kind) {
                case "document" -> "file-text";
                case "question" -> "send";
                case "answer" -> "inbox";
                case "contact" -> "phone";
                default -> "circle-dot";
            };
        }
    }

    /**
     * @param interactions of the applicant; only those about this dossier that are contacts are taken, the rest is already in the dossier
     */
    static List<Item> of(DossierView dossier, List<InteractionView> interactions, Words words) {
        List<Item> items = new ArrayList<>();
        for (DossierView.StatusReached status : dossier.history()) {
            items.add(new Item(status.at(), "status", words.in(status.text()), null, status.by(), null));
        }
        for (DocumentView document : dossier.documents()) {
            items.add(new Item(document.added(), "document", words.in(document.title()), document.fileName(), null, document));
        }
        for (DossierView.WorkOrderView order : dossier.workOrders()) {
            items.add(new Item(order.requested(), "question", words.get("stream.asked", words.code("office", order.backOffice())),
                    order.question(), null, null));
            if (order.changed() != null && order.changed().isAfter(order.requested())) {
                items.add(new Item(order.changed(), "answer", words.get("stream.order", words.code("office", order.backOffice()),
                        words.code("order", order.status())), order.answer(), null, null));
            }
        }
        for (InteractionView interaction : interactions) {
            if ("contact".equals(interaction.kind()) && dossier.number().equals(interaction.reference())) {
                items.add(new Item(interaction.at(), "contact", words.get("stream.contact", words.code("channel", interaction.channel())),
                        interaction.summary(), null, null));
            }
        }
        items.sort(Comparator.comparing(Item::at).reversed());
        return List.copyOf(items);
    }
}
