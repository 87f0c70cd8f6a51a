package midoffice.channels.rest.open311;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import midoffice.channels.identity.ApiKeys;
import midoffice.channels.report.FilingPace;
import midoffice.complaints.api.PublicReports;
import midoffice.complaints.api.PublicReports.PublicReport;
import midoffice.complaints.api.Reports;
import midoffice.crm.api.ServiceClients.Client;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Language;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports, which this protocol calls service requests: filing, looking up, following. Shows what the public may see, whoever asks. */
@Path("v2/requests{format:(?:\\.[^/]*)?}")
@RequestScoped
@Tag(name = "Open311 GeoReport v2")
public class RequestResource {

    private static final String SCOPE = "open311";

    private final Jurisdiction jurisdiction;
    private final Reports reports;
    private final PublicReports shown;
    private final ApiKeys keys;
    private final FilingPace pace;
    private final Clock clock;

    @Inject
    public RequestResource(Jurisdiction jurisdiction, Reports reports, PublicReports shown, ApiKeys keys, FilingPace pace, Clock clock) {
        this.jurisdiction = jurisdiction;
        this.reports = reports;
        this.shown = shown;
        this.keys = keys;
        this.pace = pace;
        this.clock = clock;
    }

    protected RequestResource() {
        this(null, null, null, null, null, null);
    }

    /** Files a report. 400 names what is wrong, 403 without a good key, 404 for another service or city, 429 when it goes too fast. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response post(@PathParam("format") String extension, @QueryParam("jurisdiction_id") String asked, @QueryParam("api_key") String key,
            @HeaderParam("Idempotency-Key") String idempotency, MultivaluedMap<String, String> form, @Context HttpHeaders headers,
            @Context HttpServletRequest request) {
        Format format = Format.of(extension, headers);
        Posted posted = new Posted(form);
        jurisdiction.check(posted.value("jurisdiction_id") == null ? asked : posted.value("jurisdiction_id"));
        Client client = client(posted.value("api_key") == null ? key : posted.value("api_key"));
        String sender = posted.sender() == null ? "address " + request.getRemoteAddr() : posted.sender();
        if (!pace.admits("open311 " + client.clientId() + " " + sender)) {
            throw new Fault(429, "Too many at once; nothing was filed. Try again in a minute" + pace.phone().map(phone -> ", or call " + phone).orElse(""));
        }
        Language language = ServiceResource.language(headers);
        Reports.Filed filed = reports.file(Caller.ANONYMOUS, posted.command(client.clientId(), idempotency, clock.instant().getEpochSecond(), language));
        return Body.list("service_requests", "request", List.of(Body.object("service_request_id", filed.number(),
                "service_notice", notice(language) + jurisdiction.address("/melden/volgen/" + filed.token()),
                "account_id", posted.value("account_id")))).as(format, 201).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Reports by number or by filters, newest first; or the open ones near a point, nearest first. */
    @GET
    public Response list(@PathParam("format") String extension, @QueryParam("jurisdiction_id") String asked, @Context UriInfo address,
            @Context HttpHeaders headers) {
        Format format = Format.of(extension, headers);
        jurisdiction.check(asked);
        Filters filters = new Filters(address.getQueryParameters());
        Set<String> numbers = filters.numbers();
        if (numbers.isEmpty() && filters.isNear()) {
            return answer(shown.nearby(Caller.ANONYMOUS, filters.degrees("lat"), filters.degrees("long"), filters.radius()).stream()
                    .map(PublicReports.Nearby::report).toList(), headers, format);
        }
        return answer(numbers.isEmpty() ? shown.search(Caller.ANONYMOUS, filters.query(clock.instant())) : shown.numbered(Caller.ANONYMOUS, numbers),
                headers, format);
    }

    /** One report, as a list of one. 404 when it does not exist or its category is not for the public. */
    @GET
    @Path("{number:[^/.]+}{ending:(?:\\.[^/]*)?}")
    public Response one(@PathParam("number") String number, @PathParam("ending") String extension, @QueryParam("jurisdiction_id") String asked,
            @Context HttpHeaders headers) {
        Format format = Format.of(extension, headers);
        jurisdiction.check(asked);
        List<PublicReport> found = shown.numbered(Caller.ANONYMOUS, Set.of(number));
        if (found.isEmpty()) {
            throw new Fault(404, "service_request_id: there is no such request");
        }
        return answer(found, headers, format);
    }

    private Client client(String key) {
        if (key == null) {
            throw new Fault(403, "api_key: required");
        }
        return keys.find(key, SCOPE).orElseThrow(() -> new Fault(403, "api_key: not known, or without the scope " + SCOPE));
    }

    private static Response answer(List<PublicReport> found, HttpHeaders headers, Format format) {
        Language language = ServiceResource.language(headers);
        return Body.list("service_requests", "request", found.stream().map(one -> request(one, language)).toList()).as(format, 200).build();
    }

    private static Map<String, Object> request(PublicReport report, Language language) {
        return Body.object("service_request_id", report.number(), "status", report.open() ? "open" : "closed", "status_notes", report.answer(),
                "service_name", report.categoryName().in(language), "service_code", report.category(), "description", report.text(),
                "agency_responsible", report.unit().code(), "service_notice", null, "requested_datetime", Moments.write(report.filed()),
                "updated_datetime", Moments.write(report.updated()), "expected_datetime", Moments.write(report.expected()),
                "address", null, "address_id", null, "zipcode", null, "lat", report.latitude(), "long", report.longitude(),
                "media_url", report.mediaUrl());
    }

    private static String notice(Language language) {
        return switch (language) {
            case NL -> "Volg deze melding op ";
            case EN -> "Follow this report at ";
            case FR -> "Suivez ce signalement sur ";
        };
    }
}
