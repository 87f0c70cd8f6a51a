package midoffice.channels.rest.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.crm.api.common.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where to look for a product and where to go with it: clusters and units. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class PlaceResource {

    private final Clusters clusters;
    private final Units units;

    protected PlaceResource() {
        this(null, null);
    }

    @Inject
    public PlaceResource(Clusters clusters, Units units) {
        this.clusters = clusters;
        this.units = units;
    }

    /** The demand clusters in the order of the site. */
    @GET
    @Path("clusters")
    @Operation(operationId = "listClusters", summary = "List the demand clusters in the order of the site")
    @APIResponse(responseCode = "200", description = "The clusters")
    public Response clusters(@QueryParam("lang") String lang, @Context HttpHeaders headers, @Context Request request) {
        Language language = Parameters.language(lang, headers);
        return Answers.of(request, Bodies.Items.of(clusters.all().stream().map(cluster -> Bodies.Cluster.of(cluster, language)).toList()),
                language);
    }

    /** The units with the site where they can be visited. */
    @GET
    @Path("units")
    @Operation(operationId = "listUnits", summary = "List the units with their site and opening hours")
    @APIResponse(responseCode = "200", description = "The units")
    public Response units(@QueryParam("lang") String lang, @Context HttpHeaders headers, @Context Request request) {
        Language language = Parameters.language(lang, headers);
        Map<String, SiteView> sites = units.sites().stream().collect(Collectors.toMap(SiteView::code, Function.identity()));
        return Answers.of(request, Bodies.Items.of(units.all().stream().map(unit -> Bodies.Unit.of(unit,
                unit.site() == null ? null : sites.get(unit.site()), language)).toList()), language);
    }
}
