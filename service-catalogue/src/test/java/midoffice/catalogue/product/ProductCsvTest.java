package midoffice.catalogue.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import midoffice.crm.api.common.DomainException;
import org.junit.jupiter.api.Test;

/** A file of products: what is read, and what is told of a file that is none. */
class ProductCsvTest {

    private static final String HEAD = "slug;unit;title.nl;summary.nl\r\n";

    @Test
    void readsRowsWithTheLineOnWhichTheyBegin() {
        List<ProductCsv.Row> rows = ProductCsv.read(("\uFEFF" + HEAD + "een;milieu;\"Eén\r\ntwee\";x\r\ndrie;milieu;Drie;'-y\r\n").getBytes(UTF_8));
        assertEquals(List.of(2L, 4L), rows.stream().map(ProductCsv.Row::line).toList());
        assertEquals("Eén\r\ntwee", rows.get(0).fields().get("title.nl"));
        assertEquals("-y", rows.get(1).fields().get("summary.nl"));
    }

    @Test
    void takesCommasAsWell() {
        assertEquals("milieu", ProductCsv.read(HEAD.replace(';', ',').concat("een,milieu,Een,x").getBytes(UTF_8)).get(0).fields().get("unit"));
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        assertEquals(List.of("3 csv-encoding"), refused((HEAD + "een;milieu;Een;x\r\ntwee;milieu;Tweeëntwintig;x\r\n").getBytes(ISO_8859_1)));
    }

    @Test
    void namesEveryColumnThatIsMissingUnknownOrThereTwice() {
        assertEquals(List.of("slug column-duplicate", "kleur column-unknown", "unit column-missing", "summary.nl column-missing"),
                refused("slug;slug;kleur;title.nl\r\na;b;c;d\r\n".getBytes(UTF_8)));
    }

    @Test
    void namesTheLineFromWhichQuotesDoNotMatch() {
        assertEquals(List.of("3 csv-broken"), refused((HEAD + "een;milieu;Een;x\r\ntwee;milieu;\"Twee;x\r\ndrie;milieu;Drie;x\r\n").getBytes(UTF_8)));
    }

    @Test
    void refusesNothingAtAll() {
        assertEquals(List.of("1 file-empty"), refused(new byte[0]));
    }

    private static List<String> refused(byte[] file) {
        return assertThrows(DomainException.Invalid.class, () -> ProductCsv.read(file)).violations().stream()
                .map(fault -> fault.field() + " " + fault.code()).toList();
    }
}
