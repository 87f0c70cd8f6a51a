package midoffice.crm.kbo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import midoffice.crm.api.EnterpriseLoads.Kind;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.kbo.CsvRows.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything is written, and reading rows from any place. */
class KboFileTest {

    @TempDir
    Path folder;

    private KboFile open(byte[] zip) throws IOException {
        return KboFile.open(Files.write(folder.resolve("file.zip"), zip));
    }

    private void refused(String code, String where, byte[] zip) {
        DomainException.Invalid refusal = assertThrows(DomainException.Invalid.class, () -> open(zip).close());
        assertEquals(code, refusal.code());
        assertEquals(where, refusal.violations().get(0).field());
    }

    @Test
    void a_whole_file_says_what_it_is() throws IOException {
        try (KboFile file = open(KboSample.waterlinde(140).zip())) {
            assertEquals(Kind.FULL, file.meta().kind());
            assertEquals(140, file.meta().extractNumber());
            assertEquals("2026-11-26", file.meta().snapshot().toString());
            assertEquals(8, file.parts().size());
        }
        try (KboFile file = open(KboSample.update(141).zip())) {
            assertEquals(Kind.UPDATE, file.meta().kind());
            assertEquals(List.of("enterprise_delete.csv", "enterprise_insert.csv"), file.parts().stream().limit(2).map(KboFile.Part::fileName).toList());
        }
    }

    @Test
    void another_content_or_time_has_another_fingerprint() throws IOException {
        String first = fingerprint(KboSample.waterlinde(140), 1000);
        assertEquals(first, fingerprint(KboSample.waterlinde(140).file("readme.txt", "x"), 1000));
        assertNotEquals(first, fingerprint(KboSample.waterlinde(140), 2000));
        assertNotEquals(first, fingerprint(KboSample.waterlinde(140).rows("contact.csv", "\"0200.065.765\",\"ENT\",\"TEL\",\"09\""), 1000));
    }

    private String fingerprint(KboSample sample, long time) throws IOException {
        Path path = Files.setLastModifiedTime(Files.write(folder.resolve("file.zip"), sample.zip()), FileTime.fromMillis(time));
        try (KboFile file = KboFile.open(path)) {
            return file.fingerprint();
        }
    }

    @Test
    void no_zip_and_half_a_zip() {
        refused("kbo-no-zip", "file.zip", "geen zip".getBytes(StandardCharsets.UTF_8));
        refused("kbo-no-zip", "file.zip", new byte[0]);
        byte[] whole = KboSample.waterlinde(140).zip();
        for (int part = 1; part < 10; part++) {
            refused("kbo-no-zip", "file.zip", Arrays.copyOf(whole, whole.length * part / 10));
        }
    }

    @Test
    void files_that_miss_or_lie_in_a_folder() {
        refused("kbo-file-missing", "meta.csv", KboSample.full(1).without("meta.csv").zip());
        refused("kbo-file-missing", "activity.csv", KboSample.full(1).without("activity.csv").zip());
        refused("kbo-file-missing", "contact_delete.csv", KboSample.update(1).without("contact_delete.csv").zip());
        String header = KboSample.HEADERS.get("code");
        refused("kbo-file-missing", "code.csv", KboSample.full(1).without("code.csv").file("../code.csv", header).file("/tmp/code.csv", header).zip());
    }

    @Test
    void a_header_that_changed_is_named() throws IOException {
        String header = KboSample.HEADERS.get("establishment");
        refused("kbo-header-changed", "establishment.csv, StartDate", full(header.replace("StartDate", "Begin")));
        refused("kbo-header-changed", "establishment.csv, Colour", full(header + ",\"Colour\""));
        refused("kbo-header-changed", "establishment.csv, StartDate", full(header + ",\"StartDate\""));
        refused("kbo-header-changed", "establishment.csv, EstablishmentNumber", full(""));
        refused("kbo-header-changed", "activity_delete.csv, Reason", KboSample.update(1).file("activity_delete.csv", "\"EntityNumber\",\"Reason\"\n").zip());
        try (KboFile file = open(full("\uFEFF\"StartDate\",\"EnterpriseNumber\",\"EstablishmentNumber\"\n"))) {
            assertEquals(8, file.parts().size(), "another order and a byte order mark are fine");
        }
    }

    private static byte[] full(String header) {
        return KboSample.full(1).file("establishment.csv", header).zip();
    }

    @Test
    void a_meta_that_does_not_say_what_it_is() {
        refused("kbo-meta-invalid", "meta.csv, ExtractType", meta("full", "partial"));
        refused("kbo-meta-invalid", "meta.csv, ExtractNumber", meta("140", "-1"));
        refused("kbo-meta-invalid", "meta.csv, SnapshotDate", meta("26-11-2026", "31-11-2026"));
        refused("kbo-meta-invalid", "meta.csv, ExtractType", KboSample.full(1).file("meta.csv", "").zip());
    }

    private static byte[] meta(String was, String is) {
        KboSample sample = KboSample.full(140);
        return sample.file("meta.csv", sample.text("meta.csv").replace('"' + was + '"', '"' + is + '"')).zip();
    }

    @Test
    void a_bomb_is_not_unpacked() {
        refused("kbo-too-large", "address.csv", KboSample.full(1).file("address.csv", new byte[12_000_000]).zip());
    }

    @Test
    void rows_go_on_from_any_place() {
        String text = "\uFEFF\"A\",\"B\"\r\n\"é\",\"regel 1\nregel 2\"\n\n\"\uD83C\uDF5E\",\"een \"\"woord\"\", twee\"\nx,y\n";
        List<String> all = rows(text, Place.BEGIN);
        assertEquals(List.of("1:A|B", "2:é|regel 1\nregel 2", "5:\uD83C\uDF5E|een \"woord\", twee", "6:x|y"), all);
        CsvRows reader = reader(text.getBytes(StandardCharsets.UTF_8), Place.BEGIN);
        for (int i = 1; reader.next(); i++) {
            assertEquals(all.subList(i, all.size()), rows(text, reader.after()), "after row " + i);
        }
        assertEquals(text.getBytes(StandardCharsets.UTF_8).length, reader.bytesRead());
    }

    @Test
    void many_rows_go_on_too() {
        StringBuilder text = new StringBuilder("\"A\"\n");
        for (int i = 0; i < 20_000; i++) {
            text.append('"').append("é".repeat(i % 7)).append(i).append("\"\n");
        }
        CsvRows reader = reader(text.toString().getBytes(StandardCharsets.UTF_8), Place.BEGIN);
        for (int i = 0; i < 15_001; i++) {
            assertTrue(reader.next());
        }
        List<String> rest = rows(text.toString(), reader.after());
        assertEquals("15002:" + "é".repeat(15_000 % 7) + "15000", rest.get(0));
        assertEquals(5_000, rest.size());
    }

    @Test
    void what_is_no_utf_8_or_has_no_end_or_was_damaged_says_where() {
        byte[] latin = "\"A\"\n\"ok\"\n\"\u00E9t\u00E9\"\n".getBytes(StandardCharsets.ISO_8859_1);
        fault("kbo-encoding", () -> drain(reader(latin, Place.BEGIN)));
        byte[] open = ("\"A\"\n\"ok\"\n\"never closed\n" + "x,y\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertEquals("file.csv, 3", fault("kbo-row-endless", () -> drain(reader(open, Place.BEGIN))));
        byte[] other = "\"A\"\n\"good\"\n".getBytes(StandardCharsets.UTF_8);
        fault("kbo-damaged", () -> drain(new CsvRows("file.csv", new ByteArrayInputStream(other), other.length, 1, Place.BEGIN)));
        fault("kbo-damaged", () -> drain(new CsvRows("file.csv", new ByteArrayInputStream(other), 5, crc(other), Place.BEGIN)));
        fault("kbo-damaged", () -> reader(other, new Place(1000, 5)));
    }

    private static String fault(String code, Runnable deed) {
        DomainException.Invalid fault = assertThrows(DomainException.Invalid.class, deed::run);
        assertEquals(code, fault.code());
        return fault.violations().get(0).field();
    }

    private static void drain(CsvRows rows) {
        while (rows.next()) {
            rows.fields();
        }
    }

    private static List<String> rows(String text, Place from) {
        CsvRows reader = reader(text.getBytes(StandardCharsets.UTF_8), from);
        List<String> rows = new ArrayList<>();
        while (reader.next()) {
            rows.add(reader.line() + ":" + String.join("|", reader.fields()));
        }
        return rows;
    }

    private static CsvRows reader(byte[] content, Place from) {
        return new CsvRows("file.csv", new ByteArrayInputStream(content), content.length, crc(content), from);
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    @Test
    void names_lead_nowhere_else() throws IOException {
        Files.write(folder.resolve("KboOpenData_0140_Full.zip"), new byte[] {1});
        Files.write(folder.resolve("notes.txt"), new byte[] {1});
        Files.createSymbolicLink(folder.resolve("link.zip"), folder.resolve("notes.txt"));
        Files.createDirectory(folder.resolve("map.zip"));
        KboFolder files = new KboFolder(folder.toString());
        assertEquals(List.of("KboOpenData_0140_Full.zip"), files.files().stream().map(f -> f.name()).toList());
        for (String name : new String[] {null, "", "../x.zip", "/etc/passwd", "a/b.zip", "..\\x.zip", ".hidden.zip", "x.zip\0", "notes.txt", "link.zip", "map.zip"}) {
            assertFalse(files.find(name).isPresent(), name);
        }
        assertEquals("x.zip", KboFolder.plainName("C:\\downloads\\x.zip"));
        assertEquals("kbo-name-invalid", assertThrows(DomainException.Invalid.class, () -> KboFolder.plainName("../..")).code());
        assertEquals(List.of(), new KboFolder(folder.resolve("absent").toString()).files());
    }
}
