package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What another application adds to a dossier is shown to its initiator when it says so, and to nobody else. */
class ShownDocumentsIT {

    private final RunningProduct product = RunningProduct.shared();
    private final RegisterClient client = RegisterClient.demo(product.url());
    private final ArchiveTypes types = ArchiveTypes.published(client);

    private void document(String dossier, String title, String more) {
        byte[] content = ("inhoud van " + title).getBytes(StandardCharsets.UTF_8);
        String document = client.created("/documenten/api/v1/enkelvoudiginformatieobjecten", """
                {"bronorganisatie":"517439943","creatiedatum":"2026-03-01","titel":"%s","auteur":"Els","taal":"nld","bestandsnaam":"%s.txt",
                "formaat":"text/plain","inhoud":"%s","bestandsomvang":%d,"informatieobjecttype":"%s","indicatieGebruiksrecht":false%s}
                """.formatted(title, title, Base64.getEncoder().encodeToString(content), content.length, types.documentType(), more));
        types.relate(dossier, document);
    }

    @Test
    void a_marked_document_is_on_my_page_of_the_initiator_alone() {
        String dossier = types.open("Terras", "");
        client.created("/zaken/api/v1/rollen", "{\"zaak\":\"" + dossier + "\",\"betrokkeneType\":\"natuurlijk_persoon\",\"roltype\":\"" + types.role()
                + "\",\"roltoelichting\":\"vraagt aan\",\"betrokkeneIdentificatie\":{\"anpIdentificatie\":\"84031295087\"}}");
        document(dossier, "getoond", ",\"tonenAanInitiator\":true,\"status\":\"definitief\"");
        document(dossier, "intern", ",\"tonenAanInitiator\":false");
        document(dossier, "klad", ",\"tonenAanInitiator\":true,\"status\":\"in_bewerking\"");
        String number = client.get(dossier).json().getString("identificatie");

        Visitor an = new Visitor(product.url());
        an.signInAs("An Peeters", "/mijn");
        Visitor.Answer page = an.get("/mijn/dossiers/" + number);
        Element link = page.page().select("a[href*='/mijn/documenten/']").stream().filter(a -> a.text().contains("getoond")).findFirst()
                .orElseThrow(() -> new AssertionError(page.text()));
        assertFalse(page.text().contains("intern.txt"), page.text());
        assertFalse(page.text().contains("klad.txt"), page.text());
        Visitor.Answer content = an.get(link.attr("href"));
        assertEquals(200, content.status());
        assertTrue(new String(content.raw().body(), StandardCharsets.UTF_8).contains("inhoud van getoond"));

        Visitor noor = new Visitor(product.url());
        noor.signInAs("Noor Vandenbroucke", "/mijn");
        assertEquals(404, noor.get("/mijn/dossiers/" + number).status());
        assertEquals(404, noor.get(link.attr("href")).status());
    }
}
