package midoffice.channels.rest.open311;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import midoffice.complaints.api.Reports;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From the secret with which a report is followed to its number. Filing gives the number at once, so nobody has to wait for it here. */
@Path("v2/tokens/{token:[^/.]+}{format:(?:\\.[^/]*)?}")
@RequestScoped
@Tag(name = "Open311 GeoReport v2")
public class TokenResource {

    private final Jurisdiction jurisdiction;
    private final Reports reports;

    @Inject
    public TokenResource(Jurisdiction jurisdiction, Reports reports) {
        this.jurisdiction = jurisdiction;
        this.reports = reports;
    }

    protected TokenResource() {
        this(null, null);
    }

    /** The number of the report with that token; 404 when there is none. */
    @GET
    public Response number(@PathParam("token") String token, @PathParam("format") String extension, @QueryParam("jurisdiction_id") String asked,
            @Context HttpHeaders headers) {
        Format format = Format.of(extension, headers);
        jurisdiction.check(asked);
        return Body.list("service_requests", "request", List.of(Body.object("service_request_id", reports.byToken(token).number(), "token", token)))
                .as(format, 200).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
