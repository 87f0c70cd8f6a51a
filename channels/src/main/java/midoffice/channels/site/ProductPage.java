package midoffice.channels.site;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.text.Collator;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.ProductDetails.Link;
import midoffice.catalogue.api.ProductFeedback;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.catalogue.api.Products.ProductRow;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;
import midoffice.channels.web.Words;
import midoffice.crm.api.common.BelgianCalendar;

/** The products from A to Z, and the page of one product. */
@WebServlet({"/producten", "/producten/*"})
public class ProductPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REMARK = 1_000;

    @Inject
    private transient Products products;
    @Inject
    private transient Clusters clusters;
    @Inject
    private transient Units units;
    @Inject
    private transient ProductFeedback feedback;
    @Inject
    private transient Tone tone;
    @Inject
    private transient Clock clock;

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        List<String> path = exchange.path();
        if (path.isEmpty()) {
            list(exchange);
        } else if (path.size() == 1) {
            one(exchange, path.get(0));
        } else {
            throw Exchange.nowhere("no product page " + path);
        }
    }

    /** "Was this useful?" */
    @Override
    protected void post(Exchange exchange) throws ServletException, IOException {
        List<String> path = exchange.path();
        if (path.size() != 2 || !path.get(1).equals("nuttig")) {
            throw Exchange.nowhere("nothing to post at product page " + path);
        }
        String remark = exchange.parameter("remark");
        feedback.give(caller(), path.get(0), exchange.parameter("useful").equals("yes"), remark.substring(0, Math.min(LONGEST_REMARK, remark.length())));
        exchange.redirect("/producten/" + path.get(0) + "?dank=1#nuttig");
    }

    private void list(Exchange exchange) throws ServletException, IOException {
        Words words = exchange.words();
        Collator collator = Collator.getInstance(exchange.language().locale());
        List<ProductRow> rows = new ArrayList<>(products.list(null, exchange.language()));
        rows.sort(Comparator.comparing(row -> words.text(row.title()), collator));
        Map<String, List<ProductRow>> letters = new TreeMap<>();
        rows.forEach(row -> letters.computeIfAbsent(initial(words.text(row.title())), l -> new ArrayList<>()).add(row));
        List<Letter> all = letters.entrySet().stream().map(e -> new Letter(e.getKey(), e.getValue())).toList();
        String asked = exchange.optional("letter").orElse("");
        // one letter at a time: all products at once are heavy for an old phone
        exchange.put("letters", all)
                .put("chosen", all.stream().filter(letter -> letter.letter().equals(asked)).findFirst().orElse(all.isEmpty() ? null : all.get(0)))
                .titled(words.say("products.title")).show("products");
    }

    private void one(Exchange exchange, String slug) throws ServletException, IOException {
        ProductView product = tone.in(products.published(slug)
                .orElseThrow(() -> new midoffice.crm.api.common.DomainException.NotFound("product-not-found", slug)));
        UnitView unit = units.find(product.unit()).orElse(null);
        clusters.all().stream().filter(c -> c.code().equals(product.cluster())).findFirst()
                .ifPresent(c -> exchange.under(exchange.words().text(c.name()), "/clusters/" + c.code()));
        boolean online = product.doors().contains(ProductView.Door.ONLINE);
        Link elsewhere = online && product.formKey() == null ? product.details().websites().stream().findFirst().orElse(null) : null;
        exchange.put("product", product)
                .put("unit", unit)
                .put("sites", sites(product, unit, exchange.words()))
                .put("details", product.details())
                .put("thanked", exchange.optional("dank").isPresent())
                .put("lifeEvents", LifeEvents.known(product.details().lifeEvents()))
                .put("online", product.formKey() != null && online)
                .put("elsewhere", elsewhere)
                .put("doors", product.doors().stream().filter(door -> door != ProductView.Door.ONLINE || product.formKey() != null || elsewhere != null)
                        .sorted().map(d -> "door." + TopicPage.code(d)).toList())
                .titled(exchange.words().text(product.title()))
                .show("product");
    }

    /** Where it is delivered: the sites it names, else the site of its unit. */
    private List<OpeningHours> sites(ProductView product, UnitView unit, Words words) {
        List<String> named = product.details().sites();
        List<String> codes = !named.isEmpty() ? named : unit == null || unit.site() == null ? List.of() : List.of(unit.site());
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BelgianCalendar.ZONE);
        return codes.stream().flatMap(code -> units.site(code).stream()).sorted(Comparator.comparing(SiteView::name))
                .map(site -> OpeningHours.of(site, now, words)).toList();
    }

    /** @return the letter under which a title stands: its first, without accent; # for digits and signs */
    static String initial(String title) {
        String plain = Normalizer.normalize(title.strip(), Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return !plain.isEmpty() && plain.charAt(0) >= 'A' && plain.charAt(0) <= 'Z' ? plain.substring(0, 1) : "#";
    }

    /** The products under one letter. */
    public record Letter(String letter, List<ProductRow> products) {
    }
}
