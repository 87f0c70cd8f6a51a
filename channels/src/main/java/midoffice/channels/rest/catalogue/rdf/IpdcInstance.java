package midoffice.channels.rest.catalogue.rdf;

import static midoffice.channels.rest.catalogue.rdf.Words.ADDRESS;
import static midoffice.channels.rest.catalogue.rdf.Words.BELGIF;
import static midoffice.channels.rest.catalogue.rdf.Words.CPSV;
import static midoffice.channels.rest.catalogue.rdf.Words.DC;
import static midoffice.channels.rest.catalogue.rdf.Words.DCAT;
import static midoffice.channels.rest.catalogue.rdf.Words.DESCRIPTION;
import static midoffice.channels.rest.catalogue.rdf.Words.ELI;
import static midoffice.channels.rest.catalogue.rdf.Words.LOCN;
import static midoffice.channels.rest.catalogue.rdf.Words.LPDC;
import static midoffice.channels.rest.catalogue.rdf.Words.M8G;
import static midoffice.channels.rest.catalogue.rdf.Words.ORDER;
import static midoffice.channels.rest.catalogue.rdf.Words.PAV;
import static midoffice.channels.rest.catalogue.rdf.Words.RDFS;
import static midoffice.channels.rest.catalogue.rdf.Words.REFNIS;
import static midoffice.channels.rest.catalogue.rdf.Words.SCHEMA;
import static midoffice.channels.rest.catalogue.rdf.Words.SKOS;
import static midoffice.channels.rest.catalogue.rdf.Words.TITLE;
import static midoffice.channels.rest.catalogue.rdf.Words.TYPE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import midoffice.catalogue.api.ProductDetails;
import midoffice.catalogue.api.ProductDetails.Link;
import midoffice.catalogue.api.ProductHistory.Times;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/**
 * One version of a product as a snapshot of an instance of IPDC-LPDC (implementation model of Flanders, 11 January 2024). Dutch texts are said
 * twice, informal and formal; the model has no French. Texts of more than a line are HTML there, so ours are escaped and set in paragraphs.
 */
public final class IpdcInstance {

    private static final ZoneId CITY = ZoneId.of("Europe/Brussels");
    private static final String INFORMAL = "nl-be-x-informal";
    private static final String FORMAL = "nl-be-x-formal";
    private static final Pattern URL = Pattern.compile("https?://\\S+");
    private static final Pattern EMAIL = Pattern.compile("[\\w.-]+@[\\w.-]+\\.[a-zA-Z]{2,}");

    private final Graph graph = new Graph();
    private final Publisher city;
    private final ProductView product;
    private final ProductDetails details;
    private final String self;

    private IpdcInstance(Publisher city, ProductView product) {
        this.city = city;
        this.product = product;
        this.details = product.details();
        this.self = city.version(product.slug(), product.version());
    }

    /**
     * @param unit null to leave out whom to contact, which is no part of a version
     * @param site null when the unit has no desk
     */
    public static Graph of(Publisher city, ProductView product, Times times, UnitView unit, SiteView site) {
        IpdcInstance instance = new IpdcInstance(city, product);
        instance.identity(times);
        instance.texts();
        instance.classification();
        instance.parts();
        if (unit != null) {
            instance.contact(unit, site);
        }
        return instance.graph;
    }

    private void identity(Times times) {
        graph.iri(self, TYPE, LPDC + "InstancePublicServiceSnapshot").iri(self, DC + "isVersionOf", city.product(product.slug()))
                .plain(self, DC + "identifier", product.id().toString())
                .time(self, SCHEMA + "dateCreated", times.first()).time(self, SCHEMA + "dateModified", times.published())
                .iri(self, PAV + "createdBy", city.authority());
        organisation(city.authority(), city.name());
        if (details.competentAuthorities().isEmpty()) {
            graph.iri(self, M8G + "hasCompetentAuthority", city.authority());
        }
        int order = 0;
        for (String authority : details.competentAuthorities()) {
            boolean address = authority.startsWith("http://") || authority.startsWith("https://");
            String node = address ? authority : self + "#authority-" + order++;
            graph.iri(self, M8G + "hasCompetentAuthority", node);
            organisation(node, address ? null : authority);
        }
        graph.iri(self, LPDC + "hasExecutingAuthority", city.authority());
        if (details.concept() != null) {
            graph.iri(self, DC + "source", details.concept()).iri(details.concept(), TYPE, LPDC + "ConceptualPublicService");
        }
    }

    private void organisation(String node, String name) {
        graph.iri(node, TYPE, M8G + "PublicOrganisation");
        if (name != null) {
            graph.text(node, SKOS + "prefLabel", name, "nl");
        }
    }

    private void texts() {
        say(self, TITLE, product.title(), "title", false);
        say(self, DESCRIPTION, product.summary(), "summary", true);
        say(self, LPDC + "additionalDescription", product.what(), "what", true);
        say(self, LPDC + "regulation", product.legalBasis(), "legalBasis", true);
        product.keywords().forEach(keyword -> graph.text(self, DCAT + "keyword", keyword, "nl"));
    }

    private void classification() {
        details.types().stream().sorted().findFirst().ifPresent(type -> graph.iri(self, DC + "type", Codes.of(type)));
        details.themes().stream().sorted().forEach(theme -> graph.iri(self, M8G + "thematicArea", Codes.of(theme)));
        details.targetGroups().stream().sorted().forEach(group -> graph.iri(self, LPDC + "targetAudience", Codes.of(group)));
        details.competentLevels().stream().sorted().filter(level -> level != ProductDetails.Level.THIRD_PARTIES)
                .forEach(level -> graph.iri(self, LPDC + "competentAuthorityLevel", Codes.competent(level)));
        details.executingLevels().stream().sorted().forEach(level -> graph.iri(self, LPDC + "executingAuthorityLevel", Codes.executing(level)));
        details.languages().stream().map(Codes::language).filter(code -> code != null).forEach(code -> graph.iri(self, DC + "language", code));
        List<String> areas = details.areas().isEmpty() ? List.of(city.nis()) : details.areas();
        areas.forEach(nis -> graph.iri(self, DC + "spatial", REFNIS + nis).iri(REFNIS + nis, TYPE, SKOS + "Concept"));
        day("startDate", details.validFrom());
        day("endDate", details.validUntil() == null ? null : details.validUntil().plusDays(1));
    }

    private void day(String property, LocalDate day) {
        if (day != null) {
            graph.time(self, SCHEMA + property, day.atStartOfDay(CITY).toInstant());
        }
    }

    private void parts() {
        boolean conditions = filled(product.conditions());
        boolean bring = filled(product.bring());
        if (conditions || bring) {
            String requirement = part("requirement", "Requirement", M8G, BELGIF + "hasRequirement", 0);
            name(requirement, "Voorwaarden", "Conditions");
            say(requirement, DESCRIPTION, conditions ? product.conditions() : product.forWhom(), conditions ? "conditions" : "forWhom", true);
            if (bring) {
                String evidence = self + "#evidence";
                graph.iri(requirement, M8G + "hasSupportingEvidence", evidence).iri(evidence, TYPE, M8G + "Evidence");
                name(evidence, "Wat meebrengen", "What to bring");
                say(evidence, DESCRIPTION, product.bring(), "bring", true);
            }
        }
        if (filled(product.next())) {
            String rule = part("rule", "Rule", CPSV, CPSV + "follows", 0);
            name(rule, "Procedure", "Procedure");
            say(rule, DESCRIPTION, product.next(), "next", true);
            if (product.formKey() != null) {
                String site = self + "#request";
                graph.iri(rule, LPDC + "hasWebsite", site).iri(site, TYPE, SCHEMA + "WebSite").plain(site, SCHEMA + "url", city.page(product.slug()))
                        .number(site, ORDER, 0);
                name(site, "Online aanvragen", "Request online");
            }
        }
        String cost = part("cost", "Cost", M8G, M8G + "hasCost", 0);
        name(cost, "Kostprijs", "Cost");
        say(cost, DESCRIPTION, product.cost(), "cost", true);
        if (details.financialAdvantage() != null && filled(details.financialAdvantage())) {
            String advantage = part("advantage", "FinancialAdvantage", LPDC, CPSV + "produces", 0);
            name(advantage, "Financieel voordeel", "Financial advantage");
            say(advantage, DESCRIPTION, details.financialAdvantage(), "financialAdvantage", true);
        }
        laws();
        links();
    }

    private void laws() {
        Matcher laws = URL.matcher(product.legalBasis().in(Language.NL));
        for (int order = 0; laws.find(); order++) {
            String law = part("law-" + order, "LegalResource", ELI, M8G + "hasLegalResource", order);
            graph.plain(law, SCHEMA + "url", laws.group());
        }
    }

    private void links() {
        int order = 0;
        for (Link link : details.websites()) {
            String site = part("website-" + order, "WebSite", SCHEMA, RDFS + "seeAlso", order++);
            say(site, TITLE, link.title(), "", false);
            graph.plain(site, SCHEMA + "url", link.url());
        }
    }

    private void contact(UnitView unit, SiteView site) {
        String contact = part("contact", "ContactPoint", SCHEMA, M8G + "hasContactPoint", 0);
        graph.plain(contact, SCHEMA + "url", city.page(product.slug()));
        if (unit.email() != null && EMAIL.matcher(unit.email()).matches()) {
            graph.plain(contact, SCHEMA + "email", unit.email());
        }
        if (unit.phone() != null) {
            graph.plain(contact, SCHEMA + "telephone", unit.phone());
        }
        if (site == null) {
            return;
        }
        if (!site.hours().isEmpty()) {
            graph.plain(contact, SCHEMA + "openingHours", site.hours().stream()
                    .map(hours -> hours.day().name().charAt(0) + hours.day().name().substring(1, 2).toLowerCase(java.util.Locale.ROOT) + ' '
                            + hours.from() + '-' + hours.until())
                    .collect(Collectors.joining(", ")));
        }
        String address = self + "#address";
        graph.iri(contact, LPDC + "address", address).iri(address, TYPE, LOCN + "Address")
                .text(address, ADDRESS + "Straatnaam", site.address().street(), "nl")
                .plain(address, ADDRESS + "Adresvoorstelling.huisnummer", site.address().houseNumber())
                .plain(address, ADDRESS + "postcode", site.address().postcode())
                .text(address, ADDRESS + "gemeentenaam", site.address().municipality(), "nl").text(address, ADDRESS + "land", "België", "nl");
        if (site.address().box() != null) {
            graph.plain(address, ADDRESS + "Adresvoorstelling.busnummer", site.address().box());
        }
    }

    private String part(String name, String type, String vocabulary, String link, int order) {
        String node = self + '#' + name;
        graph.iri(self, link, node).iri(node, TYPE, vocabulary + type).number(node, ORDER, order);
        return node;
    }

    private void name(String node, String dutch, String english) {
        graph.text(node, TITLE, dutch, INFORMAL).text(node, TITLE, dutch, FORMAL).text(node, TITLE, english, "en");
    }

    private void say(String node, String property, LocalizedText text, String field, boolean html) {
        String dutch = text.in(Language.NL);
        if (dutch.isBlank()) {
            return;
        }
        graph.text(node, property, set(dutch, html), INFORMAL).text(node, property, set(details.formal().getOrDefault(field, dutch), html), FORMAL);
        String english = text.texts().get(Language.EN);
        if (english != null && !english.isBlank()) {
            graph.text(node, property, set(english, html), "en");
        }
    }

    private static String set(String text, boolean html) {
        if (!html) {
            return text;
        }
        return text.lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> "<p>" + line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>").collect(Collectors.joining());
    }

    private static boolean filled(LocalizedText text) {
        return !text.in(Language.NL).isBlank();
    }
}
