package midoffice.channels.rest.catalogue.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import midoffice.catalogue.api.ProductDetails;
import midoffice.catalogue.api.ProductDetailsJson;
import midoffice.catalogue.api.ProductHistory.Times;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.ProductView.Door;
import midoffice.catalogue.api.Units.Hours;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What is exported of the demo city, held against the published shapes where those lie beside the project; the rest runs everywhere. */
class ExportTest {

    private static final Path STANDARDS = Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
            .map(at -> at.resolve("shared/standards")).filter(Files::isDirectory).findFirst().orElse(null);
    private static final Publisher CITY = new Publisher("https://waterlinde.example", "Waterlinde", Optional.empty(), "02000");
    private static final Times TIMES = new Times(Instant.parse("2026-01-01T10:00:00Z"), Instant.parse("2026-02-01T10:00:00.123456Z"));
    private static final UnitView UNIT = new UnitView(new UnitId("mobiliteit"), LocalizedText.dutch("Mobiliteit"), "09 000 90 99", "m@waterlinde.example",
            "stadhuis");
    private static final SiteView SITE = new SiteView("stadhuis", "Stadhuis", new Address("Stadhuisplein", "1", "2", "9099", "Waterlinde"),
            List.of(new Hours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))));

    @Test
    void every_product_is_a_valid_instance() throws IOException {
        assumeShapes();
        Model known = ModelFactory.createDefaultModel();
        for (String folder : List.of("ipdc-lpdc/codelists", "ipdc-lpdc/ontologies")) {
            try (Stream<Path> files = Files.list(STANDARDS.resolve(folder))) {
                // This ontology is no valid Turtle as it is published (line 22).
                files.filter(file -> !file.endsWith("cpsv_101.ttl")).sorted()
                        .forEach(file -> RDFDataMgr.read(known, file.toUri().toString(), Lang.TURTLE));
            }
        }
        Shapes shapes = Shapes.parse(RDFDataMgr.loadModel(STANDARDS.resolve("ipdc-lpdc/shapes/instance-shape.ttl").toUri().toString()).getGraph());
        Model all = ModelFactory.createDefaultModel();
        products().forEach(product -> all.add(turtle(IpdcInstance.of(CITY, product, TIMES, UNIT, SITE))));
        assertEquals(List.of(), problems(shapes, known.add(all)));

        // The shapes do find what is wrong: an instance without its title.
        Model broken = ModelFactory.createDefaultModel().add(known);
        broken.removeAll(broken.createResource(CITY.version(products().get(0).slug(), 1)), broken.createProperty(Words.TITLE), null);
        assertFalse(problems(shapes, broken).isEmpty());
    }

    @Test
    void every_product_is_a_valid_public_service() throws IOException {
        assumeShapes();
        Shapes shapes = Shapes.parse(RDFDataMgr.loadModel(STANDARDS.resolve("cpsv-ap/cpsv-ap-SHACL.ttl").toUri().toString()).getGraph());
        Model all = ModelFactory.createDefaultModel();
        products().forEach(product -> all.add(turtle(CpsvService.of(CITY, product))));
        assertEquals(List.of(), problems(shapes, all));
    }

    @Test
    void both_forms_say_the_same() throws IOException {
        for (ProductView product : products()) {
            for (Graph graph : List.of(IpdcInstance.of(CITY, product, TIMES, UNIT, SITE), CpsvService.of(CITY, product))) {
                Model json = ModelFactory.createDefaultModel();
                RDFDataMgr.read(json, new StringReader(RdfFormat.JSON_LD.write(graph)), null, Lang.JSONLD);
                assertTrue(turtle(graph).isIsomorphicWith(json), product.slug());
            }
        }
    }

    @Test
    void odd_characters_survive_and_end_nothing() {
        Graph graph = new Graph().text("https://x.example/a b>", Words.TITLE, "\"\\\n\r\t\u0001 <é> 😀 '''", "nl");
        Model read = turtle(graph);
        assertEquals("\"\\\n\r\t\u0001 <é> 😀 '''", read.listStatements().next().getString());
        assertEquals("https://x.example/a%20b%3E", read.listStatements().next().getSubject().getURI());
    }

    @Test
    void formal_and_informal_texts_are_told_apart() throws IOException {
        String written = RdfFormat.TURTLE.write(IpdcInstance.of(CITY, full(products().get(0)), TIMES, null, null));
        assertTrue(written.contains("\"<p>Vraag uw kaart aan &amp; kom langs.</p>\"@nl-be-x-formal"), written);
        assertTrue(written.contains("<https://productencatalogus.data.vlaanderen.be/id/concept/Thema/BouwenWonen>"), written);
        assertFalse(written.contains("ContactPoint"), "a version alone says nothing of the unit");
        assertFalse(written.contains("@fr"), "the model knows no French");
    }

    private static void assumeShapes() {
        Assumptions.assumeTrue(STANDARDS != null, "Not held against the published shapes: ../shared is absent.");
    }

    private static List<String> problems(Shapes shapes, Model data) {
        ValidationReport report = ShaclValidator.get().validate(shapes, data.getGraph());
        return report.getEntries().stream().map(e -> e.focusNode() + " " + e.resultPath() + " " + e.message()).toList();
    }

    private static Model turtle(Graph graph) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(RdfFormat.TURTLE.write(graph)), null, Lang.TURTLE);
        return model;
    }

    private static List<ProductView> products() throws IOException {
        List<ProductView> products = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../ear/src/demo/products"))) {
            for (Path file : files.sorted().toList()) {
                new ObjectMapper().readTree(file.toFile()).forEach(p -> products.add(product(p)));
            }
        }
        products.add(full(products.get(0)));
        return products;
    }

    private static ProductView product(JsonNode p) {
        return new ProductView(new ProductId(Ids.next()), 1, p.get("slug").asText(), p.get("cluster").asText(), UNIT.id(), text(p.get("title")),
                text(p.get("summary")), text(p.get("what")), text(p.get("forWhom")), text(p.get("conditions")), text(p.get("bring")),
                text(p.get("cost")), p.hasNonNull("amount") ? p.get("amount").decimalValue() : null, p.get("norm").asInt(), text(p.get("next")),
                text(p.get("legalBasis")), List.of("woord"), Set.of(Door.ONLINE), "form", 1,
                p.has("details") ? ProductDetailsJson.read(p.get("details").toString()) : ProductDetails.NONE);
    }

    /** One with every detail filled in. */
    private static ProductView full(ProductView p) {
        LocalizedText words = LocalizedText.of("Een woord", "A word", "Un mot");
        ProductDetails details = new ProductDetails(Set.of(ProductDetails.Type.values()), Set.of(ProductDetails.Theme.values()),
                Set.of(ProductDetails.TargetGroup.values()), Set.of(ProductDetails.Level.values()), Set.of(ProductDetails.Level.values()),
                List.of("Een gewest", "https://data.vlaanderen.be/id/organisatie/OVO000001"), words,
                List.of(new ProductDetails.Link(words, "https://x.example")), List.of(), List.of(), List.of("44021"), LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 1, 1), List.of("nl", "fr", "de", "en", "tr"), null, null, null, null, null, null, null,
                "https://ipdc.example/id/concept/1", Map.of("summary", "Vraag uw kaart aan & kom langs."));
        return new ProductView(new ProductId(Ids.next()), 2, "alles", p.cluster(), p.unit(), words, words, words, words, words, words, words,
                BigDecimal.TEN, 3, words, LocalizedText.dutch("Wet: https://codex.example/1\nBesluit"), List.of("a"), Set.of(Door.DESK), "form", 0, details);
    }

    private static LocalizedText text(JsonNode node) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        node.fields().forEachRemaining(e -> {
            List<String> lines = new ArrayList<>();
            e.getValue().forEach(line -> lines.add(line.asText()));
            texts.put(Language.of(e.getKey()), e.getValue().isArray() ? String.join("\n", lines) : e.getValue().asText());
        });
        return new LocalizedText(texts);
    }
}
