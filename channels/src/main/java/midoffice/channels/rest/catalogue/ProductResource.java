package midoffice.channels.rest.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.ProductDetails;
import midoffice.catalogue.api.ProductHistory;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductSearch;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.catalogue.api.Products.ProductRow;
import midoffice.channels.rest.catalogue.rdf.RdfFormat;
import midoffice.crm.api.access.Caller;
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
@Tag(name = "Catalogue", description = "Products, clusters and units of the city. Public and read-only.")
public class ProductResource {

    private static final String TURTLE = "text/turtle";
    private static final String JSON_LD = "application/ld+json";
    /** What the search finds at most. */
    private static final int FOUND = 50;

    private final Products products;
    private final ProductHistory history;
    private final ProductSearch search;
    private final Clusters clusters;
    private final Exports exports;

    protected ProductResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public ProductResource(Products products, ProductHistory history, ProductSearch search, Clusters clusters, Exports exports) {
        this.products = products;
        this.history = history;
        this.search = search;
        this.clusters = clusters;
        this.exports = exports;
    }

    /** Searches by the words of citizens, best match first; without words all products by title. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "findProducts", summary = "Find products by the words of citizens, or list them by title")
    @APIResponse(responseCode = "200", description = "Products, best match first; count is how many there are (of a search at most 50)",
            content = @Content(schema = @Schema(implementation = Bodies.Items.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "400", description = "A parameter is wrong; issues name it (application/problem+json)")
    public Response find(
            @Parameter(description = "What somebody typed; compounds, synonyms and typing mistakes are understood")
            @QueryParam("q") String q,
            @Parameter(description = "Code of the cluster to search in") @QueryParam("cluster") String cluster,
            @Parameter(description = "Theme, for example BUILDING_LIVING") @QueryParam("theme") String theme,
            @Parameter(description = "Target group, for example COMPANY") @QueryParam("targetGroup") String targetGroup,
            @Parameter(description = "Most items wanted, 1 to 1000; a search finds at most 50") @QueryParam("limit") @DefaultValue("20") String limit,
            @Parameter(description = "nl, en or fr; without it Accept-Language decides") @QueryParam("lang") String lang,
            @Context HttpHeaders headers, @Context Request request) {
        int most = Parameters.limit(limit);
        Language language = Parameters.language(lang, headers);
        String within = cluster == null || cluster.isEmpty() ? null : known(cluster);
        ProductDetails.Theme about = Parameters.one("theme", theme, ProductDetails.Theme.class);
        ProductDetails.TargetGroup meant = Parameters.one("targetGroup", targetGroup, ProductDetails.TargetGroup.class);
        List<ProductRow> rows = q == null || q.isBlank() ? products.list(within, language) : search.search(q, within, language, FOUND);
        List<Bodies.ProductItem> items = classified(rows, about, meant).stream().map(row -> Bodies.ProductItem.of(row, language)).toList();
        return Answers.of(request, Bodies.Items.first(items, most), language);
    }

    private List<ProductRow> classified(List<ProductRow> rows, ProductDetails.Theme theme, ProductDetails.TargetGroup group) {
        if (theme == null && group == null) {
            return rows;
        }
        Map<ProductId, ProductView> all = history.inForce(Caller.ANONYMOUS).stream()
                .collect(Collectors.toMap(ProductView::id, Function.identity()));
        return rows.stream().filter(row -> all.containsKey(row.id())).filter(row -> {
            ProductDetails details = all.get(row.id()).details();
            return (theme == null || details.themes().contains(theme)) && (group == null || details.targetGroups().contains(group));
        }).toList();
    }

    private String known(String cluster) {
        if (clusters.all().stream().noneMatch(known -> known.code().equals(cluster))) {
            throw Parameters.invalid("cluster", "cluster-unknown", "There is no such cluster.", null);
        }
        return cluster;
    }

    /** One product as JSON: the version in force. */
    @GET
    @Path("{slug}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readProduct", summary = "Read one product, the version in force, as JSON, JSON-LD or Turtle")
    @APIResponse(responseCode = "200", description = "The product",
            content = @Content(schema = @Schema(implementation = Bodies.Product.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No product has that slug (application/problem+json)")
    @APIResponse(responseCode = "410", description = "The product was retracted (application/problem+json)")
    public Response read(@PathParam("slug") String slug, @QueryParam("lang") String lang, @Context HttpHeaders headers,
            @Context Request request) {
        Language language = Parameters.language(lang, headers);
        return Answers.of(request, Bodies.Product.of(inForce(slug), language), language);
    }

    /** One product as linked data, with whom to contact. */
    @GET
    @Path("{slug}")
    @Produces({JSON_LD, TURTLE})
    @Operation(hidden = true)
    public Response describe(@PathParam("slug") String slug, @QueryParam("profile") @DefaultValue("ipdc") String profile,
            @Context HttpHeaders headers, @Context Request request) {
        RdfFormat format = exports.format(headers);
        return Answers.of(request, format.write(exports.graph(inForce(slug), profile, true)), MediaType.valueOf(format.mediaType()), null);
    }

    /** One version as JSON, also when a newer one is in force. */
    @GET
    @Path("{slug}/versions/{number}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readProductVersion", summary = "Read one version of a published product, as JSON, JSON-LD or Turtle")
    @APIResponse(responseCode = "200", description = "The version",
            content = @Content(schema = @Schema(implementation = Bodies.Product.class)))
    @APIResponse(responseCode = "404", description = "No such product or version (application/problem+json)")
    public Response version(@PathParam("slug") String slug, @PathParam("number") String number, @QueryParam("lang") String lang,
            @Context HttpHeaders headers, @Context Request request) {
        Language language = Parameters.language(lang, headers);
        return Answers.of(request, Bodies.Product.of(numbered(slug, number), language), language);
    }

    /** One version as linked data. */
    @GET
    @Path("{slug}/versions/{number}")
    @Produces({JSON_LD, TURTLE})
    @Operation(hidden = true)
    public Response describeVersion(@PathParam("slug") String slug, @PathParam("number") String number,
            @QueryParam("profile") @DefaultValue("ipdc") String profile, @Context HttpHeaders headers, @Context Request request) {
        RdfFormat format = exports.format(headers);
        return Answers.of(request, format.write(exports.graph(numbered(slug, number), profile, false)), MediaType.valueOf(format.mediaType()), null);
    }

    private ProductView inForce(String slug) {
        return products.published(slug).orElseThrow(() -> products.isKnown(slug) ? new ClientErrorException(Response.Status.GONE)
                : new DomainException.NotFound("product-not-found", "No published product has that slug."));
    }

    private ProductView numbered(String slug, String number) {
        ProductView current = inForce(slug);
        return products.version(current.id(), Parameters.number("number", number))
                .orElseThrow(() -> new DomainException.NotFound("version-not-found", "The product has no such version."));
    }
}
