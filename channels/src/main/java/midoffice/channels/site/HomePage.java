package midoffice.channels.site;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.api.Products;
import midoffice.catalogue.api.Products.ProductRow;
import midoffice.catalogue.api.Units;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;
import midoffice.crm.api.common.BelgianCalendar;

/** The home page: search, the six clusters, what is asked most, opening hours now. */
@WebServlet("")
public class HomePage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int PER_CLUSTER = 3;
    private static final int MOST_ASKED = 6;
    private static final int SITES = 3;

    @Inject
    private transient Clusters clusters;
    @Inject
    private transient Products products;
    @Inject
    private transient Units units;
    @Inject
    private transient Clock clock;

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BelgianCalendar.ZONE);
        exchange.put("tiles", clusters.all().stream().map(c -> new Tile(c, products.mostAsked(c.code(), exchange.language(),
                PER_CLUSTER))).toList())
                .put("mostAsked", products.mostAsked(null, exchange.language(), MOST_ASKED))
                .put("lifeEvents", LifeEvents.often())
                .put("sites", BusySites.of(units).stream().limit(SITES).map(s -> OpeningHours.of(s, now, exchange.words())).toList())
                .titled(exchange.words().say("home.title", city().getName()))
                .show("home");
    }

    /** A cluster with its most asked products. */
    public record Tile(ClusterView cluster, List<ProductRow> products) {
    }
}
