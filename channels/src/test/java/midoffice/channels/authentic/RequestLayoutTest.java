package midoffice.channels.authentic;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import midoffice.crm.api.spi.SourceRequest;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Questions against the types of MAGDA's schemas, where those are at hand. The schemas of the questions themselves are not among them, so what joins the types to a
 * question stands here.
 */
class RequestLayoutTest {

    private static final Path SCHEMAS = PersonasTest.shared("standards/magda/xsd");
    private static final SourceRequest LONG = new SourceRequest("84031295087", new midoffice.crm.api.common.UnitId("a".repeat(40)), "Doel", "Grond", "D-1");
    private static final String GENERIC = "http://generiek-02_00.vip.vlaanderen.be";
    private static final String REPERTORY = "http://repertorium-02_01.vip.vlaanderen.be";

    @Test
    void a_question_for_a_person() throws SAXException {
        Schema schema = schema(MagdaService.GIVE_PERSON, """
                <xs:element name="Criteria" type="p:CriteriaGeefPersoonType"/><xs:element name="Bron" type="p:CodeBronType"/>
                <xs:element name="Taal" type="v3:TaalCodeType"/>""", "xmlns:p='http://magda.vlaanderen.be/persoon-v3' xmlns:v3='http://magda.vlaanderen.be/generiek-v3'",
                "http://magda.vlaanderen.be/persoon-v3", "Persoon/PersoonDomein-v3.xsd", "http://magda.vlaanderen.be/generiek-v3", "Generiek/GeneriekDomein-v3.xsd");
        valid(schema, MagdaService.GIVE_PERSON, PersonReading.question("91670412303", "RR"));
        valid(schema, MagdaService.GIVE_PERSON, PersonReading.question("91670412303", "KSZ"));
        assertThrows(SAXException.class, () -> validate(schema, MagdaService.GIVE_PERSON, PersonReading.question("1", "RR")), "the schema is used");
    }

    @Test
    void questions_for_enterprises() throws SAXException {
        String enterprise = "http://onderneming-02_00.vip.vlaanderen.be";
        Schema give = schema(MagdaService.GIVE_ENTERPRISE, """
                <xs:element name="Criteria" type="o:CriteriaGeefOnderneming2_0Type"/><xs:element name="Taal" type="o:CodeTaalType" minOccurs="0"/>""",
                "xmlns:o='" + enterprise + "'", enterprise, "Onderneming-02.00/Onderneming.xsd");
        valid(give, MagdaService.GIVE_ENTERPRISE, EnterpriseReading.question("0207500123"));
        Schema find = schema(MagdaService.FIND_ENTERPRISE, """
                <xs:element name="Criteria" type="o:CriteriaZoekOnderneming2_0Type"/><xs:element name="Taal" type="o:CodeTaalType" minOccurs="0"/>""",
                "xmlns:o='" + enterprise + "'", enterprise, "Onderneming-02.00/Onderneming.xsd");
        valid(find, MagdaService.FIND_ENTERPRISE, EnterpriseSearch.question("Bakkerij", "9099", 10));
        valid(find, MagdaService.FIND_ENTERPRISE, EnterpriseSearch.question("Bakkerij", null, 200));
    }

    @Test
    void registrations() throws SAXException {
        Schema in = schema(MagdaService.REGISTER, "<xs:element name='Inschrijving' type='r:InschrijvingType'/>", "xmlns:r='" + REPERTORY + "'", REPERTORY,
                "Repertorium-02.01/Repertorium.xsd");
        valid(in, MagdaService.REGISTER, captured(registrations -> registrations.register(Registrations.PERSON, "91670412303", LocalDate.of(2026, 1, 5), LONG)));
        valid(in, MagdaService.REGISTER, captured(registrations -> registrations.register(Registrations.ENTERPRISE, "0207500123", LocalDate.of(2026, 1, 5), LONG)));
        Schema out = schema(MagdaService.UNREGISTER, "<xs:element name='Uitschrijving' type='r:UitschrijvingType'/>", "xmlns:r='" + REPERTORY + "'", REPERTORY,
                "Repertorium-02.01/Repertorium.xsd");
        valid(out, MagdaService.UNREGISTER, captured(registrations -> registrations.unregister(Registrations.ENTERPRISE, "0207500123", LONG)));
    }

    @Test
    void questions_have_the_parts_of_the_published_templates_in_their_order() throws Exception {
        assertEquals(template("RegistreerUitschrijving", "02.00.0000"),
                paths(captured(registrations -> registrations.unregister(Registrations.PERSON, "91670412303", LONG)), MagdaService.UNREGISTER_PERSON));
        assertEquals(template("GeefPersoon", "02.02.0000").stream().filter(path -> !path.contains("OpvragingenKSZ")).toList(),
                paths(PersonReading.question("91670412303", "RR"), MagdaService.GIVE_PERSON));
    }

    /** What a registration writes, taken from the line. */
    private static Consumer<Branch> captured(Consumer<Registrations> work) {
        return content -> {
            try (SourceServer server = new SourceServer(SourceServer.xml(request -> {
                MagdaService service = request.contains("<Naam>RegistreerInschrijving") ? MagdaService.REGISTER
                        : request.contains("02.01.0000") ? MagdaService.UNREGISTER : MagdaService.UNREGISTER_PERSON;
                return Samples.answer(service, Samples.reference(request), "<Inhoud><Resultaat>1</Resultaat></Inhoud>");
            }))) {
                work.accept(new Registrations(Samples.client(server.url())));
                String request = server.requests().get(0);
                Document sent = Xml.read(request.substring(request.indexOf("\r\n\r\n") + 4).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                copy(inhoud(Part.of(sent)), content);
            }
        };
    }

    private static Part inhoud(Part envelope) {
        return envelope.at("Body").orElseThrow().children().get(0).at("Verzoek", "Vragen", "Vraag", "Inhoud").orElseThrow();
    }

    private static void copy(Part from, Branch to) {
        for (Part child : from.children()) {
            Branch copy = to.child(child.name());
            if (child.children().isEmpty()) {
                copy.text(child.text());
            } else {
                copy(child, copy);
            }
        }
    }

    private static void valid(Schema schema, MagdaService service, Consumer<Branch> content) {
        assertDoesNotThrow(() -> validate(schema, service, content), service.element());
    }

    private static void validate(Schema schema, MagdaService service, Consumer<Branch> content) throws Exception {
        Document question = write(service, content);
        Document alone = Xml.empty();
        alone.appendChild(alone.importNode(Part.of(question).at("Body").orElseThrow().children().get(0).element(), true));
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(Xml.write(alone))));
    }

    private static Document write(MagdaService service, Consumer<Branch> content) {
        return new Question(Samples.settings(URI.create("http://localhost"))).write(service, LONG, "ref", Instant.parse("2026-01-05T09:00:00Z"), content);
    }

    private static List<String> paths(Consumer<Branch> content, MagdaService service) {
        return paths(Part.of(write(service, content)));
    }

    private static List<String> template(String name, String version) throws java.io.IOException {
        Path file = PersonasTest.shared("standards/magda/templates/" + name + "/" + version + "/template.xml");
        assumeTrue(Files.exists(file));
        return paths(Part.of(Xml.read(Files.readAllBytes(file))));
    }

    /** Names from the root, without what each sender may fill in for himself. */
    private static List<String> paths(Part root) {
        List<String> paths = new ArrayList<>();
        walk(root, "", paths);
        paths.removeIf(path -> path.contains("/Annotaties") || path.endsWith("/OrganisatieEenheid") || path.endsWith("/Gebruiker")
                || path.endsWith("/Afzender/Naam"));
        return paths;
    }

    private static void walk(Part part, String above, List<String> paths) {
        String path = above + "/" + part.name();
        paths.add(path);
        part.children().forEach(child -> walk(child, path, paths));
    }

    private static Schema schema(MagdaService service, String content, String prefixes, String... imports) throws SAXException {
        assumeTrue(Files.isDirectory(SCHEMAS), "no schemas at " + SCHEMAS);
        StringBuilder text = new StringBuilder("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:g='" + GENERIC + "' " + prefixes
                + " targetNamespace='" + service.namespace() + "' elementFormDefault='unqualified'>");
        text.append("<xs:import namespace='" + GENERIC + "' schemaLocation='").append(SCHEMAS.resolve("Generiek-02.00/Generiek.xsd").toUri()).append("'/>");
        for (int i = 0; i < imports.length; i += 2) {
            text.append("<xs:import namespace='").append(imports[i]).append("' schemaLocation='").append(SCHEMAS.resolve(imports[i + 1]).toUri()).append("'/>");
        }
        text.append("<xs:element name='").append(service.element()).append("'><xs:complexType><xs:sequence><xs:element name='Verzoek'><xs:complexType><xs:sequence>"
                + "<xs:element name='Context' type='g:ContextType'/><xs:element name='Vragen'><xs:complexType><xs:sequence><xs:element name='Vraag'><xs:complexType>"
                + "<xs:sequence><xs:element name='Referte' type='g:ReferteType'/><xs:element name='Inhoud'><xs:complexType><xs:sequence>").append(content)
                .append("</xs:sequence></xs:complexType></xs:element>".repeat(4)).append("</xs:sequence></xs:complexType></xs:element></xs:schema>");
        return SchemaFactory.newDefaultInstance().newSchema(new StreamSource(new StringReader(text.toString())));
    }
}
