package midoffice.channels.site;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.ProductSearch;
import midoffice.catalogue.api.ProductSearch.Found;
import midoffice.catalogue.api.Products;
import midoffice.catalogue.api.SearchWords;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;
import midoffice.crm.api.common.JsonKit;

/** Finding a product by one's own words; {@code /zoeken/suggesties} answers the box while somebody types. */
@WebServlet({"/zoeken", "/zoeken/*"})
public class SearchPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final int RESULTS = 20;
    private static final int SUGGESTIONS = 6;

    @Inject
    private transient ProductSearch search;
    @Inject
    private transient SearchWords searchWords;
    @Inject
    private transient Products products;
    @Inject
    private transient Clusters clusters;

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        String query = exchange.parameter("q");
        query = query.substring(0, Math.min(LONGEST, query.length()));
        List<String> path = exchange.path();
        if (path.equals(List.of("suggesties"))) {
            suggest(exchange, query);
        } else if (path.isEmpty()) {
            page(exchange, query);
        } else {
            throw Exchange.nowhere("search has no part " + path);
        }
    }

    private void page(Exchange exchange, String query) throws ServletException, IOException {
        SearchFilters filters = SearchFilters.of(exchange, query);
        Found found = query.isEmpty() ? new Found(List.of(), 0, Map.of(), Map.of(), Map.of(), 0)
                : search.find(query, filters.filter(), exchange.language(), RESULTS);
        if (found.total() == 0 && !query.isEmpty() && filters.isEmpty()) {
            searchWords.missed(caller(), query);
        }
        exchange.put("q", query).put("results", found.rows()).put("total", found.total())
                .put("filters", filters.groups(found, clusters.all()))
                .put("mostAsked", found.rows().isEmpty() ? products.mostAsked(null, exchange.language(), SUGGESTIONS) : List.of())
                .put("clusters", found.rows().isEmpty() ? clusters.all() : List.of())
                .titled(exchange.words().say(query.isEmpty() ? "search.title" : "search.title-for", query))
                .show("search");
    }

    private void suggest(Exchange exchange, String query) throws IOException {
        JsonArrayBuilder suggestions = JsonKit.array();
        search.search(query, null, exchange.language(), SUGGESTIONS).forEach(row -> suggestions.add(JsonKit.object()
                .add("title", exchange.words().text(row.title()))
                .add("address", exchange.request().getContextPath() + "/producten/" + row.slug())));
        exchange.response().setContentType("application/json; charset=UTF-8");
        exchange.response().setHeader("Cache-Control", "private, max-age=60");
        exchange.response().getWriter().print(suggestions.build());
    }
}
