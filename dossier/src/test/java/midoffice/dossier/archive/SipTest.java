package midoffice.dossier.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.Action;
import midoffice.dossier.api.register.AuditTrail.Trace;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.archive.Mets.Metadata;
import midoffice.dossier.archive.PackageTarget.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roda_project.commons_ip2.validator.EARKSIPValidator;
import org.roda_project.commons_ip2.validator.reporter.ValidationReportOutputJson;

/** Packages are valid E-ARK SIPs 2.2.0, judged by the validator of commons-ip2; one with a file missing or touched is not. */
class SipTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00.123456Z");

    @TempDir
    Path folder;

    /** What is to go wrong with a package. */
    private enum Flaw {
        NONE, MISSING, ALTERED
    }

    @Test
    void a_package_is_valid() throws Exception {
        Judged judged = judge(written(Flaw.NONE));
        assertEquals(0, judged.errors(), judged.report());
        assertTrue(judged.valid(), judged.report());
    }

    @Test
    void a_package_with_a_document_missing_is_not() throws Exception {
        Judged judged = judge(written(Flaw.MISSING));
        assertFalse(judged.valid(), judged.report());
        assertTrue(judged.report().contains("data/document-2/version-1/b.pdf"), judged.report());
    }

    @Test
    void a_package_with_another_document_in_its_place_is_not() throws Exception {
        Judged judged = judge(written(Flaw.ALTERED));
        assertFalse(judged.valid(), judged.report());
    }

    @Test
    void the_hash_of_the_whole_is_that_of_the_file() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SipZip zip = new SipZip(bytes, "root");
        zip.add("", "a.txt", "a.txt", "text/plain", NOW, null, new ByteArrayInputStream(new byte[100_000]));
        zip.finish();
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray())), zip.hash());
    }

    @Test
    void half_a_package_is_never_seen() throws Exception {
        PackageFolder target = new PackageFolder(folder);
        try (Draft draft = target.begin("p.zip")) {
            draft.stream().write(1);
        }
        assertEquals(0, Files.list(folder).count(), "nothing of what was given up");
        try (Draft draft = target.begin("p.zip")) {
            draft.stream().write(1);
            assertFalse(Files.exists(folder.resolve("p.zip")));
            draft.complete();
        }
        assertEquals(1, Files.size(folder.resolve("p.zip")));
    }

    @Test
    void names_of_files_become_harmless() {
        assertEquals("_.._etc_passwd", PackDossier.safe("../../etc/passwd").replaceAll("^_+", "_"));
        assertEquals("content", PackDossier.safe(null));
        assertEquals("caf_.pdf", PackDossier.safe("café.pdf"));
    }

    @Test
    void what_xml_cannot_hold_is_left_out() {
        assertTrue(new String(Xml.document(x -> x.text("a", "x\u0000y<z")), StandardCharsets.UTF_8).contains("<a>xy&lt;z</a>"));
    }

    private Path written(Flaw flaw) throws IOException {
        String id = "uuid-" + UUID.randomUUID();
        Mets mets = new Mets("Waterlinde", "000000000", NOW);
        try (Draft draft = new PackageFolder(folder).begin(id + ".zip"); SipZip zip = new SipZip(draft.stream(), id)) {
            String below = "representations/rep1/";
            SipFile one = zip.add(below, "data/document-1/version-1/brief.txt", "brief.txt", "text/plain", NOW, "d", stream("inhoud"));
            SipFile two = flaw == Flaw.NONE ? zip.add(below, "data/document-2/version-1/b.pdf", "b.pdf", "application/pdf", NOW, "e", stream("pdf"))
                    : new SipFile("uuid-" + UUID.randomUUID(), "data/document-2/version-1/b.pdf", "b.pdf", "application/pdf", 3,
                            "0".repeat(64), NOW, "e");
            if (flaw == Flaw.ALTERED) {
                zip.add(below, "data/document-2/version-1/b.pdf", "b.pdf", "application/pdf", NOW, "e", stream("xyz"));
            }
            List<Metadata> fixity = List.of(new Metadata(xml(zip, below, "metadata/preservation/premis.xml", Premis.files(List.of(one, two))),
                    "PREMIS", null));
            SipFile representation = xml(zip, "", below + "METS.xml", mets.ofRepresentation("rep1", fixity, List.of(one, two)));
            byte[] dublinCore = Xml.document(x -> x.element("oai_dc:dc", d -> d.text("dc:title", "Terras & <zo>"), "xmlns:oai_dc",
                    "http://www.openarchives.org/OAI/2.0/oai_dc/", "xmlns:dc", "http://purl.org/dc/elements/1.1/"));
            List<Metadata> descriptive = List.of(new Metadata(xml(zip, "", "metadata/descriptive/dc.xml", dublinCore), "DC", null),
                    new Metadata(xml(zip, "", "metadata/descriptive/dossier.xml", Xml.document(x -> x.text("dossier", "D"))), "OTHER", "DOSSIER"));
            Trace trace = new Trace(UUID.randomUUID(), ResourceKind.DOSSIER, UUID.randomUUID(), ResourceKind.DOSSIER, UUID.randomUUID(),
                    Action.CREATED, "demo", "els", "Els", "omdat", "2015-1", NOW, null, "{}");
            List<Metadata> events = List.of(new Metadata(xml(zip, "", "metadata/preservation/premis.xml", Premis.events(id, List.of(trace))),
                    "PREMIS", null));
            xml(zip, "", "METS.xml", mets.ofPackage(id, "Terras & <zo>", descriptive, events, representation, "rep1"));
            zip.finish();
            draft.complete();
        }
        return folder.resolve(id + ".zip");
    }

    private static SipFile xml(SipZip zip, String below, String path, byte[] content) throws IOException {
        return zip.add(below, path, path, "text/xml", NOW, null, new ByteArrayInputStream(content));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private record Judged(boolean valid, int errors, String report) {
    }

    private static Judged judge(Path sip) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ValidationReportOutputJson report = new ValidationReportOutputJson(sip, out);
        boolean valid = new EARKSIPValidator(report, Mets.VERSION).validate(Mets.VERSION);
        StringBuilder wrong = new StringBuilder(sip.toString()).append('\n');
        report.getResults().forEach((rule, details) -> {
            if (!details.isValid()) {
                wrong.append(rule).append(' ').append(details.getIssues()).append('\n');
            }
        });
        return new Judged(valid, report.getErrors(), wrong.toString());
    }
}
