package midoffice.channels.rest.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.ProductSearch;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.catalogue.api.Products.ProductRow;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products of the city. */
@Path("products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Products, clusters and units of the city. Public and read-only.")
public class ProductResource {

    private final Products products;
    private final ProductSearch search;
    private final Clusters clusters;

    protected ProductResource() {
        this(null, null, null);
    }

    @Inject
    public ProductResource(Products products, ProductSearch search, Clusters clusters) {
        this.products = products;
        this.search = search;
        this.clusters = clusters;
    }

    /** Searches by the words of citizens, best match first; without words all products by title. */
    @GET
    @Operation(operationId = "findProducts", summary = "Find products by the words of citizens, or list them by title")
    @APIResponse(responseCode = "200", description = "Products, best match first; count is the number of items",
            content = @Content(schema = @Schema(implementation = Bodies.Items.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; issues name it (application/problem+json)")
    public Response find(
            @Parameter(description = "What somebody typed; compounds, synonyms and typing mistakes are understood")
            @QueryParam("q") String q,
            @Parameter(description = "Code of the cluster to search in") @QueryParam("cluster") String cluster,
            @Parameter(description = "Most items wanted, 1 to 50") @QueryParam("limit") @DefaultValue("20") String limit,
            @Parameter(description = "nl, en or fr") @QueryParam("lang") @DefaultValue("nl") String lang, @Context Request request) {
        int most = Parameters.limit(limit);
        Language language = Parameters.language(lang);
        String within = cluster == null || cluster.isEmpty() ? null : known(cluster);
        List<ProductRow> rows = q == null || q.isBlank() ? products.list(within, language).stream().limit(most).toList()
                : search.search(q, within, language, most);
        return Answers.of(request, Bodies.Items.of(rows.stream().map(row -> Bodies.ProductItem.of(row, language)).toList()), language);
    }

    private String known(String cluster) {
        if (clusters.all().stream().noneMatch(known -> known.code().equals(cluster))) {
            throw Parameters.invalid("cluster", "cluster-unknown", "There is no cluster with that code; see /clusters.", null);
        }
        return cluster;
    }

    /** One product: the version in force. */
    @GET
    @Path("{slug}")
    @Operation(operationId = "readProduct", summary = "Read one product: the version in force")
    @APIResponse(responseCode = "200", description = "The product",
            content = @Content(schema = @Schema(implementation = Bodies.Product.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No published product has that slug (application/problem+json)")
    public Response read(@PathParam("slug") String slug, @QueryParam("lang") @DefaultValue("nl") String lang, @Context Request request) {
        Language language = Parameters.language(lang);
        ProductView product = products.published(slug)
                .orElseThrow(() -> new DomainException.NotFound("product-not-found", "No published product has that slug."));
        return Answers.of(request, Bodies.Product.of(product, language), language);
    }
}
