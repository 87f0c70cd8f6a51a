package midoffice.channels.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.Violation;

/**
 * Problem details (RFC 9457).
 *
 * @param type     {@code urn:midoffice:problem:} and the code
 * @param title    the HTTP status in words
 * @param status   the HTTP status
 * @param detail   what is wrong, for a developer
 * @param code     stable name to react to
 * @param instance {@code urn:uuid:} and the incident id, as in the log
 * @param issues   fields that break rules; absent when there are none
 */
public record Problem(String type, String title, int status, String detail, String code, String instance, List<Issue> issues) {

    /** Media type of the body. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json", "UTF-8");

    /** One field and the rule it breaks. */
    public record Issue(String field, String code, String detail) {
    }

    static Problem of(Response.StatusType status, String code, String detail, UUID incident, List<Violation> violations) {
        List<Issue> issues = violations.stream().map(v -> new Issue(v.field(), v.code(), v.message())).toList();
        return new Problem("urn:midoffice:problem:" + code, status.getReasonPhrase(), status.getStatusCode(), detail, code,
                "urn:uuid:" + incident,
                issues.isEmpty() ? null : issues);
    }

    Response.ResponseBuilder response() {
        return Response.status(status).entity(this).type(MEDIA_TYPE).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
