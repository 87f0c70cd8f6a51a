package midoffice.channels.rest.catalogue.rdf;

import static midoffice.channels.rest.catalogue.rdf.Words.CPSV;
import static midoffice.channels.rest.catalogue.rdf.Words.DC;
import static midoffice.channels.rest.catalogue.rdf.Words.DCAT;
import static midoffice.channels.rest.catalogue.rdf.Words.DESCRIPTION;
import static midoffice.channels.rest.catalogue.rdf.Words.ELI;
import static midoffice.channels.rest.catalogue.rdf.Words.M8G;
import static midoffice.channels.rest.catalogue.rdf.Words.REFNIS;
import static midoffice.channels.rest.catalogue.rdf.Words.SKOS;
import static midoffice.channels.rest.catalogue.rdf.Words.TITLE;
import static midoffice.channels.rest.catalogue.rdf.Words.TYPE;

import java.util.List;
import midoffice.catalogue.api.ProductView;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/** One version of a product as a public service of CPSV-AP 3.2.0, the European profile; plain texts in all languages of the city. */
public final class CpsvService {

    private static final String EURO = "http://publications.europa.eu/resource/authority/currency/EUR";

    private final Graph graph = new Graph();
    private final Publisher city;
    private final ProductView product;
    private final String self;

    private CpsvService(Publisher city, ProductView product) {
        this.city = city;
        this.product = product;
        this.self = city.version(product.slug(), product.version());
    }

    public static Graph of(Publisher city, ProductView product) {
        CpsvService service = new CpsvService(city, product);
        service.write();
        return service.graph;
    }

    private void write() {
        graph.iri(self, TYPE, CPSV + "PublicService").plain(self, DC + "identifier", product.id().toString())
                .iri(self, DC + "isVersionOf", city.product(product.slug()));
        say(self, TITLE, product.title());
        say(self, DESCRIPTION, product.summary());
        product.keywords().forEach(keyword -> graph.text(self, DCAT + "keyword", keyword, "nl"));
        // The city delivers it; bodies known by name only stand in the Flemish profile.
        graph.iri(self, M8G + "hasCompetentAuthority", city.authority()).iri(city.authority(), TYPE, M8G + "PublicOrganisation")
                .plain(city.authority(), DC + "identifier", city.authority()).text(city.authority(), TITLE, city.name(), "nl")
                .text(city.authority(), SKOS + "prefLabel", city.name(), "nl").iri(city.authority(), DC + "spatial", REFNIS + city.nis());
        location(city.nis());
        List<String> areas = product.details().areas().isEmpty() ? List.of(city.nis()) : product.details().areas();
        areas.forEach(nis -> {
            graph.iri(self, DC + "spatial", REFNIS + nis);
            location(nis);
        });
        product.details().themes().stream().sorted().forEach(theme -> concept(M8G + "thematicArea", Codes.of(theme)));
        product.details().targetGroups().stream().sorted().forEach(group -> concept(DC + "audience", Codes.of(group)));
        product.details().types().stream().sorted().forEach(type -> concept(DC + "type", Codes.of(type)));
        product.details().languages().stream().map(Codes::language).filter(code -> code != null)
                .forEach(code -> graph.iri(self, DC + "language", code).iri(code, TYPE, DC + "LinguisticSystem"));
        parts();
    }

    private void parts() {
        if (filled(product.conditions())) {
            String requirement = part("requirement", "Requirement", M8G, M8G + "holdsRequirement");
            graph.text(requirement, TITLE, "Voorwaarden", "nl");
            say(requirement, DESCRIPTION, product.conditions());
        }
        if (filled(product.bring())) {
            String evidence = part("evidence", "Evidence", M8G, CPSV + "hasInput");
            graph.text(evidence, TITLE, "Wat meebrengen", "nl");
            say(evidence, DESCRIPTION, product.bring());
        }
        if (filled(product.next())) {
            String rule = part("rule", "Rule", CPSV, CPSV + "follows");
            graph.text(rule, TITLE, "Procedure", "nl");
            say(rule, DESCRIPTION, product.next());
        }
        String cost = part("cost", "Cost", M8G, M8G + "hasCost");
        say(cost, DESCRIPTION, product.cost());
        if (product.amount() != null) {
            graph.typed(cost, M8G + "hasValue", product.amount().toPlainString(), "double").iri(cost, M8G + "currency", EURO)
                    .iri(EURO, TYPE, SKOS + "Concept");
        }
        List<String> laws = product.legalBasis().in(Language.NL).lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < laws.size(); i++) {
            String law = part("law-" + i, "LegalResource", ELI, M8G + "hasLegalResource");
            graph.text(law, TITLE, laws.get(i).strip(), "nl");
        }
    }

    private void location(String nis) {
        graph.iri(REFNIS + nis, TYPE, DC + "Location");
    }

    private void concept(String property, String code) {
        graph.iri(self, property, code).iri(code, TYPE, SKOS + "Concept");
    }

    private String part(String name, String type, String vocabulary, String link) {
        String node = self + '#' + name;
        graph.iri(self, link, node).iri(node, TYPE, vocabulary + type).plain(node, DC + "identifier", node);
        return node;
    }

    private void say(String node, String property, LocalizedText text) {
        for (Language language : Language.values()) {
            String said = text.texts().get(language);
            if (said != null && !said.isBlank()) {
                graph.text(node, property, said, language.code());
            }
        }
    }

    private static boolean filled(LocalizedText text) {
        return !text.in(Language.NL).isBlank();
    }
}
