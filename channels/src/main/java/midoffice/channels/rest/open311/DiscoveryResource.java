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
import midoffice.channels.report.FilingPace;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where this server is and what it speaks. */
@Path("discovery{format:(?:\\.[^/]*)?}")
@RequestScoped
@Tag(name = "Open311 GeoReport v2")
public class DiscoveryResource {

    /** The day on which this door was last changed. */
    private static final String CHANGED = "2026-11-28T00:00:00+01:00";
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Jurisdiction jurisdiction;
    private final FilingPace pace;
    private final boolean demo;
    private final String demoKey;

    @Inject
    public DiscoveryResource(Jurisdiction jurisdiction, FilingPace pace,
            @ConfigProperty(name = "midoffice.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "midoffice.open311.demo-key", defaultValue = "open311-demo") String demoKey) {
        this.jurisdiction = jurisdiction;
        this.pace = pace;
        this.demo = demo;
        this.demoKey = demoKey;
    }

    protected DiscoveryResource() {
        this(null, null, false, null);
    }

    /** The endpoints, whom to call, and how to get a key. */
    @GET
    public Response discovery(@PathParam("format") String extension, @QueryParam("jurisdiction_id") String asked, @Context HttpHeaders headers) {
        Format format = Format.of(extension, headers);
        jurisdiction.check(asked);
        List<String> formats = List.of("text/xml", "application/json");
        String keys = "Ask the city for a client with the scope open311; the key is its id, a colon and its secret."
                + (demo ? " To try: " + demoKey : "") + " See " + jurisdiction.address("/contact");
        return Body.one("discovery", Body.object("changeset", CHANGED,
                "contact", pace.phone().map(phone -> "Tel. " + phone + ", ").orElse("") + jurisdiction.address("/contact"),
                "key_service", keys,
                "endpoints", new Body.Many("endpoint", List.of(Body.object("specification", SPECIFICATION,
                        "url", jurisdiction.address("/open311/v2"), "changeset", CHANGED, "type", demo ? "test" : "production",
                        "formats", new Body.Many("format", formats)))))).as(format, 200).build();
    }
}
