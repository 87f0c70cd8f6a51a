package midoffice.channels.typeimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import midoffice.channels.rest.zgw.translate.Translator;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.TypeImports;
import midoffice.dossier.api.TypeImports.Row;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeFacts;
import org.junit.jupiter.api.Test;

/** What an export may look like: the plain case, every kind of dirt that is mended or refused, and files that are none. */
class ZgwExportTest {

    private static final String BASE = "http://elders.example/zgw/catalogi/api/v1/";
    private static final String TYPE = BASE + "zaaktypen/" + new UUID(1, 1);

    private static final String CATALOGUE = "[{'url':'" + BASE + "catalogussen/" + new UUID(9, 9) + "','domein':'ABC','rsin':'823288444',"
            + "'contactpersoon_beheer_naam':'Tessa','zaaktypen':['" + TYPE + "']}]";

    @Test
    void an_older_spelling_is_read_and_what_came_later_in_the_standard_is_filled_in() {
        ZgwExport.Content content = read(Map.of("Catalogus.json", CATALOGUE, "ZaakType.json", "[" + type("") + "]"));

        assertEquals("ABC", content.catalogue().domain());
        Row row = content.rows().get(0);
        DossierTypeFacts facts = (DossierTypeFacts) row.facts();
        assertEquals("B0208", facts.identification());
        assertEquals(TypeImports.CATALOGUE, facts.catalogue());
        assertEquals("823288444", facts.responsible());
        assertEquals(List.of(new Remark("verantwoordelijke", "filled-in", "823288444")), row.remarks());
        assertEquals("B0208 Aanvraag rijbewijs", row.label());
    }

    @Test
    void a_name_that_is_too_long_is_cut_and_the_whole_of_it_told() {
        String keyword = "x".repeat(31);
        Row row = read(Map.of("ZaakType.json", "[" + type(",'verantwoordelijke':'1','trefwoorden':['kort','" + keyword + "']") + "]")).rows().get(0);

        assertEquals(List.of("kort", "x".repeat(30)), ((DossierTypeFacts) row.facts()).keywords());
        assertEquals(List.of(new Remark("trefwoorden.1", "cut", keyword)), row.remarks());
    }

    @Test
    void what_lies_outside_the_export_is_left_out_and_told() {
        String elsewhere = "https://nergens.example/catalogi/api/v1/zaaktypen/" + new UUID(7, 7);
        Row row = read(Map.of("ZaakType.json", "[" + type(",'verantwoordelijke':'1','deelzaaktypen':['" + TYPE + "','" + elsewhere + "']") + "]"))
                .rows().get(0);

        assertEquals(List.of(new UUID(1, 1).toString()), ((DossierTypeFacts) row.facts()).childTypes());
        assertEquals(List.of(new Remark("deelzaaktypen", Mending.LEFT_OUT, elsewhere)), row.remarks());
    }

    @Test
    void an_unknown_field_is_told_and_a_wrong_duration_is_refused() {
        ZgwExport.Content content = read(Map.of("ZaakType.json",
                "[" + type(",'verantwoordelijke':'1','kleur':'rood'") + "," + type(",'verantwoordelijke':'1'").replace("P28D", "28 dagen")
                        .replace(new UUID(1, 1).toString(), new UUID(1, 2).toString()) + "]"));

        assertEquals(List.of(new Remark("kleur", "field-unknown", "rood")), content.rows().get(0).remarks());
        Row refused = content.rows().get(1);
        assertNull(refused.facts());
        assertEquals("doorlooptijd", refused.faults().get(0).field());
    }

    @Test
    void a_term_that_is_null_is_refused_with_its_field() {
        Row row = read(Map.of("ZaakType.json", "[" + type(",'verantwoordelijke':'1'").replace("'P28D'", "null") + "]")).rows().get(0);

        assertNull(row.facts());
        assertEquals(List.of("doorlooptijd required"), row.faults().stream().map(f -> f.field() + " " + f.code()).toList());
    }

    @Test
    void broken_characters_are_told() {
        byte[] broken = json("[" + type(",'verantwoordelijke':'1'") + "]");
        broken[new String(broken, StandardCharsets.UTF_8).indexOf("rijbewijs")] = (byte) 0xE9;
        Row row = new ZgwExport(new Translator() { }).read(Map.of("ZaakType.json", broken)).rows().get(0);

        assertNotNull(row.facts());
        assertTrue(row.remarks().stream().anyMatch(r -> r.field().equals("omschrijving") && r.code().equals("damaged-text")), row::toString);
    }

    @Test
    void the_same_address_twice_is_refused_the_second_time_and_what_is_no_object_is_too() {
        List<Row> rows = read(Map.of("StatusType.json", "[" + status("Begin") + "," + status("Begin") + ",7]")).rows();

        assertEquals("Begin", ((StatusTypeFacts) rows.get(0).facts()).description());
        assertEquals("twice", rows.get(1).faults().get(0).code());
        assertEquals("invalid", rows.get(2).faults().get(0).code());
        assertEquals(3, rows.stream().map(Row::id).distinct().count());
    }

    @Test
    void files_that_are_none_of_an_export_are_named() {
        assertEquals(List.of("Iets.json"), read(Map.of("StatusType.json", "[" + status("Begin") + "]", "Iets.json", "[]")).unread());
    }

    @Test
    void what_is_no_export_is_refused_with_the_name_of_the_file() {
        assertRefused("export-json", "ZaakType.json", Map.of("ZaakType.json", "[{"));
        assertRefused("export-no-list", "ZaakType.json", Map.of("ZaakType.json", "{}"));
        assertRefused("export-no-types", "", Map.of("Iets.json", "[]"));
        assertRefused("export-json", "ZaakType.json", Map.of("ZaakType.json", "[".repeat(100)));
    }

    @Test
    void a_zip_is_unpacked_within_limits_wherever_its_names_lead() {
        assertEquals(List.of("ZaakType.json"), List.copyOf(unpack(zip(Map.of("../../etc/ZaakType.json", new byte[] {'[', ']'}, "lees.txt",
                new byte[10]))).keySet()));
        assertRefused("export-unreadable", () -> unpack("geen zip".getBytes(StandardCharsets.UTF_8)));
        byte[] noise = new byte[1000];
        new java.util.Random(1).nextBytes(noise);
        byte[] whole = zip(Map.of("ZaakType.json", noise));
        assertRefused("export-unreadable", () -> unpack(java.util.Arrays.copyOf(whole, whole.length / 2)));
        assertRefused("export-too-large", () -> unpack(zip(Map.of("bom.json", new byte[ExportZip.LARGEST_FILE + 1]))));
        assertRefused("export-file-twice", () -> unpack(zip(Map.of("a/ZaakType.json", new byte[1], "b/ZaakType.json", new byte[1]))));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= ExportZip.MOST_FILES; i++) {
            many.put(i + ".txt", new byte[1]);
        }
        assertRefused("export-too-many-files", () -> unpack(zip(many)));
    }

    private static void assertRefused(String code, String file, Map<String, String> files) {
        DomainException.Invalid refused = assertThrows(DomainException.Invalid.class, () -> read(files));
        assertEquals(code, refused.code());
        assertEquals(file, refused.violations().get(0).field());
    }

    private static void assertRefused(String code, org.junit.jupiter.api.function.Executable act) {
        assertEquals(code, assertThrows(DomainException.Invalid.class, act).code());
    }

    private static String type(String more) {
        return ("{'url':'" + TYPE + "','identificatie':'B0208','omschrijving':'Aanvraag rijbewijs','vertrouwelijkheidaanduiding':'openbaar',"
                + "'doel':'d','aanleiding':'a','indicatie_intern_of_extern':'extern','handeling_initiator':'Aanvragen','onderwerp':'Rijbewijs',"
                + "'handeling_behandelaar':'Behandelen','doorlooptijd':'P28D','servicenorm':null,'opschorting_en_aanhouding_mogelijk':true,"
                + "'verlenging_mogelijk':false,'publicatie_indicatie':false,'producten_of_diensten':[],'referentieproces':{'naam':'p'},"
                + "'catalogus':'" + BASE + "catalogussen/" + new UUID(9, 9) + "','besluittypen':[],'gerelateerde_zaaktypen':[],"
                + "'begin_geldigheid':'2021-05-06','versiedatum':'2021-05-06','concept':false" + more + "}");
    }

    private static String status(String name) {
        return "{'url':'" + BASE + "statustypen/" + new UUID(2, 1) + "','omschrijving':'" + name + "','zaaktype':'" + TYPE + "','volgnummer':1}";
    }

    private static ZgwExport.Content read(Map<String, String> files) {
        Map<String, byte[]> raw = new LinkedHashMap<>();
        files.forEach((name, text) -> raw.put(name, json(text)));
        return new ZgwExport(new Translator() { }).read(raw);
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpack(byte[] zip) {
        return ExportZip.files(new ByteArrayInputStream(zip));
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @Test
    void parts_say_what_they_belong_to() {
        Row row = read(Map.of("ZaakType.json", "[" + type(",'verantwoordelijke':'1'") + "]", "StatusType.json", "[" + status("Begin") + "]"))
                .rows().stream().filter(r -> r.kind() == ResourceKind.STATUS_TYPE).findFirst().orElseThrow();
        assertEquals("B0208 Aanvraag rijbewijs – Begin", row.label());
        assertEquals(new UUID(1, 1), ((StatusTypeFacts) row.facts()).dossierType());
    }
}
