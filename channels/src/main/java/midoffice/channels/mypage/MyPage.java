package midoffice.channels.mypage;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.catalogue.api.Products;
import midoffice.catalogue.api.Units;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;
import midoffice.channels.web.PathParts;
import midoffice.channels.web.Words;
import midoffice.complaints.api.Reports;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.Preferences;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierView;
import midoffice.dossier.api.Dossiers;
import midoffice.dossier.api.Dossiers.DossierRow;
import midoffice.dossier.api.FormSessions;
import midoffice.dossier.api.FormSessions.OpenForm;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** My page: dossiers, reports, own data and who looked at them. Everything is the logged-in citizen's own. */
@WebServlet({"/mijn", "/mijn/dossiers/*", "/mijn/gegevens", "/mijn/inzage"})
public class MyPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    private static final int LOOKS = 100;
    private static final List<String> CHANGEABLE = List.of(PartyAttributes.EMAIL, PartyAttributes.PHONE);

    @Inject
    private transient Dossiers dossiers;
    @Inject
    private transient FormSessions forms;
    @Inject
    @ConfigProperty(name = "midoffice.forms.keep", defaultValue = "P30D")
    private transient Duration formsKept;
    @Inject
    private transient Reports reports;
    @Inject
    private transient Parties parties;
    @Inject
    private transient Products products;
    @Inject
    private transient Units units;
    @Inject
    private transient AccessLog accessLog;
    @Inject
    private transient Preferences preferences;

    @Override
    protected String purpose() {
        return "own data";
    }

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        Caller citizen = citizen();
        exchange.personal();
        switch (exchange.request().getServletPath()) {
            case "/mijn" -> overview(exchange, citizen);
            case "/mijn/gegevens" -> data(exchange, citizen);
            case "/mijn/inzage" -> looks(exchange, citizen);
            default -> dossier(exchange, citizen);
        }
    }

    @Override
    protected void post(Exchange exchange) throws ServletException, IOException {
        Caller citizen = citizen();
        Optional<String> message = exchange.optional("message");
        if (message.isPresent() && exchange.request().getServletPath().equals("/mijn/gegevens")) {
            prefer(exchange, citizen, message.get());
            return;
        }
        String attribute = exchange.parameter("attribute");
        if (!exchange.request().getServletPath().equals("/mijn/gegevens") || !CHANGEABLE.contains(attribute)) {
            throw Exchange.nowhere("nothing to change at " + attribute);
        }
        try {
            parties.declare(citizen, citizen.party(), attribute, exchange.parameter("value"));
            exchange.redirect("/mijn/gegevens?bewaard=ja");
        } catch (DomainException.Invalid e) {
            midoffice.channels.web.FieldErrors errors = new midoffice.channels.web.FieldErrors();
            errors.add(attribute, e.violations().isEmpty() ? exchange.words().error(e) : exchange.words().violation(e.violations().get(0)));
            exchange.personal().put("errors", errors).put("entered", Map.of(attribute, exchange.parameter("value")));
            data(exchange, citizen);
        }
    }

    private void prefer(Exchange exchange, Caller citizen, String message) throws IOException {
        try {
            String channel = exchange.optional("channel").orElse("");
            preferences.choose(citizen, citizen.party(), Preferences.Message.valueOf(message),
                    channel.isEmpty() ? null : Preferences.Channel.valueOf(channel));
        } catch (IllegalArgumentException e) {
            throw Exchange.nowhere("no preference " + message);
        }
        exchange.redirect("/mijn/gegevens?bewaard=ja");
    }

    private List<Preference> preferences(Caller citizen, Words words) {
        Map<Preferences.Message, Preferences.Channel> chosen = preferences.of(citizen, citizen.party());
        return Arrays.stream(Preferences.Message.values()).map(message -> new Preference(message.name(), words.say("message." + message),
                Stream.concat(Stream.of(new Choice("", words.say("channel.none"), chosen.get(message) == null)),
                        Arrays.stream(Preferences.Channel.values()).map(channel -> new Choice(channel.name(), words.say("channel." + channel),
                                channel == chosen.get(message)))).toList())).toList();
    }

    private void overview(Exchange exchange, Caller citizen) throws ServletException, IOException {
        Page<DossierRow> mine = dossiers.ofParty(citizen, citizen.party(), new PageRequest(exchange.optional("na").orElse(null), ROWS));
        exchange.put("running", mine.items().stream().filter(d -> d.closed() == null).toList())
                .put("finished", mine.items().stream().filter(d -> d.closed() != null).toList())
                .put("more", mine.next())
                .put("reports", reports.mine(citizen))
                .put("unfinished", forms.unfinished(citizen).stream().flatMap(form -> unfinished(form, exchange.words()).stream()).toList())
                .put("kept", exchange.optional("bewaard").flatMap(products::published).orElse(null))
                .titled(exchange.words().say("my.title")).show("my");
    }

    /** @return empty when the product is not offered any more: then the form leads nowhere */
    private Optional<Unfinished> unfinished(OpenForm form, Words words) {
        return products.published(form.product()).map(product -> new Unfinished(words.text(product.title()), "/aanvraag/" + product.slug(),
                words.say("my.open-since", words.day(form.started()), words.day(form.touched().plus(formsKept)))));
    }

    private void dossier(Exchange exchange, Caller citizen) throws ServletException, IOException {
        List<String> path = exchange.path();
        if (path.size() != 1) {
            throw Exchange.nowhere("no dossier page " + path);
        }
        DossierView dossier = dossiers.byNumber(citizen, path.get(0));
        // what another application opened may have no unit
        exchange.put("dossier", dossier).put("unit", Optional.ofNullable(dossier.unit()).flatMap(units::find).orElse(null))
                .put("reached", dossier.history()).put("answers", dossier.answers())
                .put("last", dossier.history().size() - 1)
                .under(exchange.words().say("my.title"), "/mijn")
                .titled(exchange.words().text(dossier.title())).show("my-dossier");
    }

    private void data(Exchange exchange, Caller citizen) throws ServletException, IOException {
        Words words = exchange.words();
        PartyView party = parties.view(citizen, citizen.party());
        boolean failed = exchange.request().getAttribute("errors") != null;
        exchange.put("party", party)
                .put("facts", party.attributes().stream().filter(a -> !CHANGEABLE.contains(a.key()))
                        .map(a -> new Fact(words.firstOf("attribute." + a.key(), a.key()), shown(a, words), source(a, words),
                                words.day(a.since()))).toList())
                .put("changeable", CHANGEABLE.stream().map(key -> changeable(party, key, words)).toList())
                .put("preferences", preferences(citizen, words))
                .put("saved", exchange.optional("bewaard").isPresent())
                .under(words.say("my.title"), "/mijn")
                .titled(words.say("my.data-title")).show("my-data", failed ? 400 : 200);
    }

    private void looks(Exchange exchange, Caller citizen) throws ServletException, IOException {
        Words words = exchange.words();
        exchange.put("looks", accessLog.looksAtMe(citizen, LOOKS).stream().map(look -> new LookLine(words.moment(look.at()),
                        look.unit() == null ? words.say("looks.system") : unitName(look.unit(), words),
                        look.role() == null ? "" : words.firstOf("role." + look.role().toLowerCase(Locale.ROOT).replace('_', '-'),
                                look.role()),
                        words.firstOf("category." + look.category(), look.category()),
                        look.reference() == null ? "" : look.reference(), words.firstOf("purpose." + look.purpose(), look.purpose()),
                        fields(look, words), look.legalBasis() == null ? "" : words.say("looks.basis", look.legalBasis()))).toList())
                .under(words.say("my.title"), "/mijn")
                .titled(words.say("looks.title")).show("my-looks");
    }

    private static String fields(AccessLog.Look look, Words words) {
        return look.fields().isEmpty() ? "" : words.say("looks.fields", look.fields().stream()
                .map(key -> words.firstOf("attribute." + key, key)).distinct().collect(Collectors.joining(", ")));
    }

    private String unitName(String code, Words words) {
        return units.find(new UnitId(code)).map(u -> words.text(u.name())).orElse(code);
    }

    private static String shown(PartyView.Attribute attribute, Words words) {
        return attribute.key().equals(PartyAttributes.BIRTH_DATE) && attribute.value().matches("\\d{4}-\\d{2}-\\d{2}")
                ? words.date(java.time.LocalDate.parse(attribute.value())) : attribute.value();
    }

    private static String source(PartyView.Attribute attribute, Words words) {
        return words.say("source." + attribute.source().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Changeable changeable(PartyView party, String key, Words words) {
        boolean certified = party.attribute(key).map(a -> a.source().isAuthentic()).orElse(false);
        return new Changeable(key, words.say("attribute." + key), party.value(key), key.equals(PartyAttributes.EMAIL) ? "email" : "tel",
                certified);
    }

    /** A form begun and not sent; {@code since} tells when it was begun and until when it is kept. */
    public record Unfinished(String title, String address, String since) {
    }

    /** A fact about the citizen, where it comes from and since when the city knows it. */
    public record Fact(String label, String value, String source, String since) {
    }

    /** Something citizens change themselves. */
    public record Changeable(String key, String label, String value, String kind, boolean certified) {
    }

    /** How the citizen wants to hear of one kind of message. */
    public record Preference(String message, String label, List<Choice> choices) {
    }

    /** A way to hear of it. */
    public record Choice(String channel, String label, boolean chosen) {
    }

    /** One look at the citizen's data, in words. */
    public record LookLine(String at, String unit, String role, String category, String reference, String purpose, String fields,
            String legalBasis) {
    }
}
