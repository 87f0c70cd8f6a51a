package midoffice.channels.site;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.List;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.api.Products;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;

/** All products of one demand cluster. */
@WebServlet("/clusters/*")
public class ClusterPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ASKED = 4;

    @Inject
    private transient Clusters clusters;
    @Inject
    private transient Products products;

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        List<String> path = exchange.path();
        ClusterView cluster = clusters.all().stream().filter(c -> path.equals(List.of(c.code()))).findFirst()
                .orElseThrow(() -> Exchange.nowhere("no cluster " + path));
        exchange.put("cluster", cluster)
                .put("mostAsked", products.mostAsked(cluster.code(), exchange.language(), MOST_ASKED))
                .put("products", products.list(cluster.code(), exchange.language()))
                .titled(exchange.words().text(cluster.name()))
                .show("cluster");
    }
}
