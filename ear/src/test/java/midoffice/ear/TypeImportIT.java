package midoffice.ear;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import midoffice.ear.harness.Accessibility;
import midoffice.ear.harness.Chromium;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Screens;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.Test;

/** Import of types over the page of the process analyst: a real municipality's export, and a small one in the browser up to final types. */
class TypeImportIT {

    private static final Path REAL = Path.of("").toAbsolutePath().getParent()
            .resolve("../shared/data/dossier-types/openzaak-export-catalogus-zaaktypes.zip").normalize();
    private static final Map<String, Long> REAL_ROWS = Map.of("DOSSIER_TYPE", 123L, "DOCUMENT_TYPE", 308L, "RESULT_TYPE", 488L, "STATUS_TYPE", 714L,
            "ROLE_TYPE", 762L, "DOSSIER_DOCUMENT_TYPE", 1558L);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final RunningProduct product = RunningProduct.shared();

    @Test
    void every_type_of_a_real_export_is_taken_or_refused_with_a_reason_and_the_second_time_adds_nothing() throws Exception {
        assumeTrue(Files.exists(REAL), "the data set of " + REAL + " is not here");
        imported(Files.readAllBytes(REAL));
        REAL_ROWS.forEach((kind, count) -> assertEquals(count, rows("kind = '" + kind + "'"), kind));
        assertEquals(0, rows("outcome = 'WAITING'"));
        assertEquals(0, rows("outcome = 'REFUSED' and faults = '[]'"), "refused without a reason");
        assertEquals(0, rows("outcome in ('TAKEN', 'ADAPTED', 'EXISTING') and entry is null"), "taken without an entry");
        assertTrue(rows("kind = 'DOSSIER_TYPE' and outcome in ('TAKEN', 'ADAPTED')") >= 120, "nearly all dossier types are taken");
        long types = types();

        imported(Files.readAllBytes(REAL));
        assertEquals(types, types());
        assertEquals(0, rows("outcome in ('TAKEN', 'ADAPTED')"), "nothing is new the second time");
    }

    private void imported(byte[] zip) throws InterruptedException {
        Visitor analyst = new Visitor(product.url());
        Visitor.Answer page = analyst.signInAs("Jan Goossens", "/intranet/typen-inlezen.xhtml");
        Visitor.Answer preview = analyst.submit(page, page.formWith("#bestand"), Map.of(),
                Map.of("bestand", new Visitor.Upload("export.zip", "application/zip", zip)));
        assertEquals(200, preview.status(), preview.text());
        Visitor.Answer started = analyst.submit(preview, preview.formWith("#job\\:start"), Map.of("job:start", "x", "primefaces.nonce", nonce(preview)), Map.of());
        assertEquals(200, started.status(), started.text());
        Instant until = Instant.now().plus(LONGEST);
        while (product.count("select count(*) from dos_job where state = 'RUNNING'") > 0) {
            assertTrue(Instant.now().isBefore(until), "the import does not end");
            Thread.sleep(500);
        }
    }

    /** What the scripts of a page add to its forms. */
    private static String nonce(Visitor.Answer page) {
        return page.page().select("[nonce]").attr("nonce");
    }

    /** Rows of the newest import. */
    private long rows(String condition) {
        return product.count("select count(*) from dos_job_row where job = (select id from dos_job where kind = 'TYPE_IMPORT'"
                + " order by created desc limit 1) and " + condition);
    }

    private long types() {
        return product.count("select (select count(*) from dos_dossier_type) + (select count(*) from dos_document_type)"
                + " + (select count(*) from dos_status_type) + (select count(*) from dos_result_type) + (select count(*) from dos_role_type)"
                + " + (select count(*) from dos_dossier_document_type)");
    }

    @Test
    void an_analyst_imports_a_small_export_and_makes_it_final() throws IOException {
        String name = "Proef " + UUID.randomUUID().toString().substring(0, 8);
        try (Chromium chromium = new Chromium();
                BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("nl-BE"))) {
            Page page = context.newPage();
            page.navigate(product.url() + "/login?next=/intranet/typen-inlezen.xhtml");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden als Jan Goossens")).click();
            page.waitForURL(product.url() + "/intranet/typen-inlezen.xhtml");
            Accessibility.check(page);
            page.setInputFiles("#bestand", new FilePayload("klein.zip", "application/zip", "geen zip".getBytes(StandardCharsets.UTF_8)));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bekijken wat ervan komt")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("geen zip");

            page.setInputFiles("#bestand", new FilePayload("klein.zip", "application/zip", small(name)));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bekijken wat ervan komt")).click();
            assertThat(page.locator("main")).containsText("Klaar om te starten");
            assertThat(page.locator("main")).containsText("doorlooptijd: ontbreekt");
            both(page, "types-preview");
            page.locator("#job\\:start").click();
            assertThat(page.locator("#stand")).hasText("Klaar", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
            page.reload();
            assertThat(page.locator("main")).containsText(name);
            both(page, "types-done");
            page.locator("#publish\\:all").click();
            assertThat(page.locator("#stand")).hasText("Klaar", new LocatorAssertions.HasTextOptions().setTimeout(120_000));
            both(page, "types-published");
        }
        assertEquals(1, product.count("select count(*) from dos_dossier_type where name = ? and draft = 0", name));
    }

    private static void both(Page page, String picture) {
        Accessibility.check(page);
        for (int width : new int[] {768, 1440}) {
            page.setViewportSize(width, 900);
            Screens.take(page, picture + "-" + width);
        }
    }

    /** A type with a status, a document type and a related type; another type without a term. */
    private static byte[] small(String name) throws IOException {
        String base = "http://elders.example/catalogi/api/v1/";
        String type = base + "zaaktypen/" + UUID.randomUUID();
        String other = base + "zaaktypen/" + UUID.randomUUID();
        String document = base + "informatieobjecttypen/" + UUID.randomUUID();
        String facts = "'omschrijving':'Aanvraag','vertrouwelijkheidaanduiding':'openbaar','doel':'d','aanleiding':'a',"
                + "'indicatie_intern_of_extern':'extern','handeling_initiator':'Aanvragen','onderwerp':'o','handeling_behandelaar':'Behandelen',"
                + "'opschorting_en_aanhouding_mogelijk':true,'verlenging_mogelijk':false,'publicatie_indicatie':false,'producten_of_diensten':[],"
                + "'referentieproces':{'naam':'p'},'besluittypen':[],'begin_geldigheid':'2026-01-01','versiedatum':'2026-01-01'";
        Map<String, String> files = Map.of(
                "Catalogus.json", "[{'url':'" + base + "catalogussen/" + UUID.randomUUID() + "','domein':'PROEF','rsin':'123456782',"
                        + "'contactpersoon_beheer_naam':'Els'}]",
                "ZaakType.json", "[{'url':'" + type + "','identificatie':'" + name + "','doorlooptijd':'P28D','gerelateerde_zaaktypen':[]," + facts
                        + "},{'url':'" + other + "','identificatie':'Zonder termijn','doorlooptijd':null,'gerelateerde_zaaktypen':[]," + facts + "}]",
                "StatusType.json", "[{'url':'" + base + "statustypen/" + UUID.randomUUID() + "','zaaktype':'" + type
                        + "','omschrijving':'Ontvangen','volgnummer':1}]",
                "InformatieObjectType.json", "[{'url':'" + document + "','omschrijving':'Brief " + name
                        + "','vertrouwelijkheidaanduiding':'openbaar','begin_geldigheid':'2026-01-01'}]",
                "ZaakTypeInformatieObjectType.json", "[{'url':'" + base + "zaaktype-informatieobjecttypen/" + UUID.randomUUID() + "','zaaktype':'"
                        + type + "','informatieobjecttype':'" + document + "','volgnummer':1,'richting':'inkomend','statustype':null}]");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().replace('\'', '"').getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
