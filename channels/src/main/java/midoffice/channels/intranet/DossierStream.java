package midoffice.channels.intranet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.crm.api.Interactions.InteractionView;
import midoffice.dossier.api.DossierView;
import midoffice.dossier.api.DossierView.DocumentView;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.staff.DossierFile;

/** Everything that happened to a dossier as one stream, newest first. */
final class DossierStream {

    /** Stands in the stream with its own words already. */
    private static final Set<ResourceKind> SHOWN_OTHERWISE = EnumSet.of(ResourceKind.STATUS, ResourceKind.DOSSIER_DOCUMENT,
            ResourceKind.DOSSIER_NOTE);

    private DossierStream() {
    }

    /**
     * One thing that happened.
     *
     * @param kind    {@code status, document, decision, note, question, answer, contact, change}: decides the mark before it
     * @param title   what happened, one line
     * @param text    more of it, may be null
     * @param by      who did it, may be null
     * @param address where the document it is about can be read, null when it is about none
     * @param size    bytes of that document
     */
    public record Item(Instant at, String kind, String title, String text, String by, String address, long size) {

        Item(Instant at, String kind, String title, String text, String by) {
            this(at, kind, title, text, by, null, 0);
        }

        /** @return name of the symbol before it */
        public String icon() {
            return switch (kind) {
                case "document" -> "file-text";
                case "question" -> "send";
                case "answer" -> "inbox";
                case "contact" -> "phone";
                case "note" -> "pencil";
                case "decision" -> "badge-check";
                case "change" -> "clock";
                default -> "circle-dot";
            };
        }
    }

    /**
     * @param interactions of the applicant; only those about this dossier that are contacts are taken, the rest is already in the dossier
     */
    static List<Item> of(DossierView dossier, List<InteractionView> interactions, Words words) {
        List<Item> items = ofWebsite(dossier, dossier.documents(), interactions, words);
        items.sort(Comparator.comparing(Item::at).reversed());
        return List.copyOf(items);
    }

    /**
     * The stream of a file, with what the website knows of it beside it. Statuses are told in the words of the website, documents as the
     * register has them: each once.
     *
     * @param dossier the same dossier as the website knows it, null when it was opened elsewhere
     */
    static List<Item> of(DossierFile file, DossierView dossier, List<InteractionView> interactions, Words words) {
        List<Item> items = dossier == null ? new ArrayList<>() : ofWebsite(dossier, unregistered(file, dossier), interactions, words);
        boolean told = items.stream().anyMatch(i -> i.kind().equals("status"));
        file.statuses().stream().filter(s -> !told).forEach(s -> items.add(new Item(s.at(), "status", words.in(s.name()), s.explanation(), s.by())));
        for (DossierFile.DocumentLine d : file.documents()) {
            items.add(new Item(d.added(), "document", d.title(), d.fileName() == null ? d.title() : d.fileName(), d.author(),
                    d.contents() ? "/intranet/document?stuk=" + d.id() : null, d.size() == null ? 0 : d.size()));
        }
        file.notes().forEach(n -> items.add(new Item(n.at(), "note", n.subject(), n.text(), n.by())));
        for (DossierFile.TraceLine line : file.trail()) {
            if (!SHOWN_OTHERWISE.contains(line.kind())) {
                items.add(new Item(line.at(), "change", words.get("trail." + line.action(), words.get("trail.kind." + line.kind())),
                        changed(line, words), line.by()));
            }
        }
        items.sort(Comparator.comparing(Item::at).reversed());
        return List.copyOf(items);
    }

    /** Documents of the website that did not become an entry of the register, because the type knows no documents of the house. */
    static List<DocumentView> unregistered(DossierFile file, DossierView dossier) {
        Set<UUID> registered = file.documents().stream().map(DossierFile.DocumentLine::id).collect(Collectors.toSet());
        return dossier.documents().stream().filter(d -> !registered.contains(d.id().value())).toList();
    }

    /** Why, and which fields. */
    private static String changed(DossierFile.TraceLine line, Words words) {
        String fields = line.what().stream().map(f -> words.firstOf("dfield." + f, "dfield.other")).distinct().collect(Collectors.joining(", "));
        return Stream.of(fields, line.reason()).filter(t -> t != null && !t.isBlank()).collect(Collectors.joining("\n"));
    }

    private static List<Item> ofWebsite(DossierView dossier, List<DocumentView> documents, List<InteractionView> interactions, Words words) {
        List<Item> items = new ArrayList<>();
        for (DossierView.StatusReached status : dossier.history()) {
            items.add(new Item(status.at(), "status", words.in(status.text()), null, status.by()));
        }
        for (DocumentView document : documents) {
            items.add(new Item(document.added(), "document", words.in(document.title()), document.fileName(), null,
                    "/intranet/document?id=" + document.id(), document.size()));
        }
        for (DossierView.WorkOrderView order : dossier.workOrders()) {
            items.add(new Item(order.requested(), "question", words.get("stream.asked", words.code("office", order.backOffice())),
                    order.question(), null));
            if (order.changed() != null && order.changed().isAfter(order.requested())) {
                items.add(new Item(order.changed(), "answer", words.get("stream.order", words.code("office", order.backOffice()),
                        words.code("order", order.status())), order.answer(), null));
            }
        }
        for (InteractionView interaction : interactions) {
            if ("contact".equals(interaction.kind()) && dossier.number().equals(interaction.reference())) {
                items.add(new Item(interaction.at(), "contact", words.get("stream.contact", words.code("channel", interaction.channel())),
                        interaction.summary(), null));
            }
        }
        return items;
    }
}
