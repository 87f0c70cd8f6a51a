package midoffice.channels.rest.zgw;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/**
 * An error in the standard's form (RFC 9457 with a code, and with the fields that break rules).
 *
 * @param invalidParams absent when the error is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ZgwProblem(String type, String code, String title, int status, String detail, String instance, List<InvalidParam> invalidParams) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json", "UTF-8");

    /** A field that breaks a rule. */
    record InvalidParam(String name, String code, String reason) {
    }

    static ZgwProblem of(Response.StatusType status, String code, String detail, UUID incident, List<InvalidParam> params) {
        return new ZgwProblem("urn:midoffice:problem:" + code, code, status.getReasonPhrase(), status.getStatusCode(), detail,
                "urn:uuid:" + incident, params);
    }

    Response.ResponseBuilder response() {
        try {
            return Response.status(status).entity(JSON.writeValueAsString(this)).type(MEDIA_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
