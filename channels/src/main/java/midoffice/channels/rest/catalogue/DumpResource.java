package midoffice.channels.rest.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import midoffice.catalogue.api.ProductHistory;
import midoffice.catalogue.api.ProductView;
import midoffice.channels.rest.catalogue.rdf.RdfFormat;
import midoffice.crm.api.access.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole catalogue as one file of linked data. */
@Path("products.{form: ttl|jsonld}")
@RequestScoped
@Tag(name = "Catalogue")
public class DumpResource {

    private final ProductHistory history;
    private final Exports exports;

    protected DumpResource() {
        this(null, null);
    }

    @Inject
    public DumpResource(ProductHistory history, Exports exports) {
        this.history = history;
        this.exports = exports;
    }

    /** Everything in force; written product by product. */
    @GET
    @Operation(operationId = "dumpProducts", summary = "All products in force as Turtle or JSON-LD; profile is ipdc or cpsv-ap")
    @APIResponse(responseCode = "200", description = "The catalogue")
    public Response dump(@PathParam("form") String form, @QueryParam("profile") @DefaultValue("ipdc") String profile) {
        Exports.isEuropean(profile);
        RdfFormat format = form.equals("ttl") ? RdfFormat.TURTLE : RdfFormat.JSON_LD;
        List<ProductView> products = history.inForce(Caller.ANONYMOUS);
        Exports.Places places = exports.places();
        StreamingOutput body = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            format.write(products.stream().map(product -> places.graph(product, profile)), writer);
            writer.flush();
        };
        return Response.ok(body, format.mediaType() + ";charset=UTF-8").build();
    }
}
