package midoffice.channels.intranet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.Interactions.InteractionView;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.DossierView;
import midoffice.dossier.api.WorkOrderId;
import midoffice.dossier.api.staff.DossierFile;
import org.junit.jupiter.api.Test;

class DossierStreamTest {

    private static final Instant T = Instant.parse("2026-11-23T08:00:00Z");

    /** Words that show which key was asked for. */
    private final Words words = new Words() {
        @Override
        public String get(String key, Object... values) {
            return key + List.of(values);
        }

        @Override
        public String in(LocalizedText text) {
            return text.texts().values().iterator().next();
        }
    };

    @Test
    void everythingComesNewestFirst() {
        List<DossierStream.Item> items = DossierStream.of(dossier(T.plusSeconds(300)), List.of(contact("contact", "2026-000001",
                T.plusSeconds(400))), words);
        assertEquals(List.of("contact", "answer", "question", "document", "status"), items.stream().map(DossierStream.Item::kind).toList());
    }

    @Test
    void aQuestionWithoutNewsHasNoAnswerLine() {
        List<DossierStream.Item> items = DossierStream.of(dossier(T.plusSeconds(200)), List.of(), words);
        assertEquals(List.of("question", "document", "status"), items.stream().map(DossierStream.Item::kind).toList());
        assertNull(items.get(0).address());
    }

    @Test
    void contactsAboutOtherThingsAndDoubledLinesStayOut() {
        List<DossierStream.Item> items = DossierStream.of(dossier(null),
                List.of(contact("contact", "2026-000002", T), contact("contact", null, T), contact("dossier-opened", "2026-000001", T)),
                        words);
        assertEquals(List.of("question", "document", "status"), items.stream().map(DossierStream.Item::kind).toList());
    }

    @Test
    void whatTheRegisterAndTheWebsiteBothKnowStandsThereOnce() {
        DossierView dossier = dossier(null);
        UUID registered = dossier.documents().get(0).id().value();
        List<DossierStream.Item> items = DossierStream.of(file(registered), dossier, List.of(), words);
        assertEquals(List.of("question", "document", "status"), items.stream().map(DossierStream.Item::kind).toList());
        assertEquals("/intranet/document?stuk=" + registered, items.get(1).address());
        assertEquals(2, DossierStream.of(file(UUID.randomUUID()), dossier, List.of(), words).stream()
                .filter(i -> i.kind().equals("document")).count());
    }

    /** The same status, and one document. */
    private static DossierFile file(UUID document) {
        return new DossierFile(null, null, List.of(new DossierFile.StatusLine(T, LocalizedText.dutch("ontvangen"), "", null)), null, List.of(),
                List.of(new DossierFile.DocumentLine(document, UUID.randomUUID(), "Ontvangst", "Brief", "ontvangst.pdf", 10L, T.plusSeconds(100),
                        1, true, false, "An Peeters")),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    private static InteractionView contact(String kind, String reference, Instant at) {
        return new InteractionView(UUID.randomUUID(), at, kind, "phone", null, "burgerzaken", reference, "vroeg naar de stand");
    }

    private static DossierView dossier(Instant changed) {
        LocalizedText text = LocalizedText.dutch("ontvangen");
        return new DossierView(new DossierId(UUID.randomUUID()), 1, "2026-000001", "resident-parking-permit", text,
                new ProductId(UUID.randomUUID()), 1,
                new PartyId(UUID.randomUUID()), "An Peeters", new UnitId("mobiliteit"), "received", text, text, T, null, null, null, null,
                        null,
                List.of(new DossierView.StatusReached("received", text, T, null)), List.of(),
                List.of(new DossierView.DocumentView(new DocumentId(UUID.randomUUID()), "receipt", text, "ontvangst.pdf",
                        "application/pdf", 10, "00",
                        T.plusSeconds(100))),
                List.of(new DossierView.WorkOrderView(new WorkOrderId(UUID.randomUUID()), "parking", "Vrij?", "done", "Ja",
                        T.plusSeconds(200), changed)));
    }
}
