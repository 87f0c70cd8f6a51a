package midoffice.channels.rest.open311;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.report.FilingPace;
import midoffice.channels.rest.problem.AnyExceptionMapper;
import midoffice.crm.api.common.DomainException;

/** Every error as the specification has it: a list of code and description, in the form that was asked for. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());
    private static final int DEPTH = 20;
    /** How the fields of a report are called in this protocol. */
    private static final Map<String, String> FIELDS = Map.of("category", "service_code", "place", "lat, long", "addressText",
            "address_string", "firstName", "first_name", "lastName", "last_name", "mediaUrl", "media_url");

    @Context
    private UriInfo address;

    @Override
    public Response toResponse(Throwable error) {
        Fault fault = fault(error);
        Response.ResponseBuilder answer = fault.body().as(Format.ofAddress(address.getPath()), fault.status())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (fault.status() == 429 || fault.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, FilingPace.SECONDS);
        }
        return answer.build();
    }

    private static Fault fault(Throwable error) {
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                return fault;
            }
            if (cause instanceof DomainException refused) {
                return refused(refused);
            }
            if (AnyExceptionMapper.isConnection(cause)) {
                LOG.log(Level.SEVERE, error, () -> "The database does not answer");
                return new Fault(503, "Try again in a minute; nothing was lost.");
            }
        }
        if (error instanceof WebApplicationException protocol && protocol.getResponse().getStatus() < 500) {
            return new Fault(protocol.getResponse().getStatus(), protocol.getResponse().getStatusInfo().getReasonPhrase());
        }
        UUID incident = UUID.randomUUID();
        LOG.log(Level.SEVERE, error, () -> "Incident " + incident);
        return new Fault(500, "Something went wrong on our side, incident " + incident);
    }

    private static Fault refused(DomainException error) {
        if (error instanceof DomainException.NotFound) {
            return new Fault(404, "not found: " + error.code());
        }
        if (error instanceof DomainException.Refused) {
            return new Fault(403, "You may not do this.");
        }
        if (error.violations().stream().anyMatch(violation -> violation.code().equals("category-unknown"))) {
            return new Fault(404, "service_code: there is no such service");
        }
        return error.violations().isEmpty() ? new Fault(400, error.code()) : new Fault(400, error.violations().stream()
                .map(v -> FIELDS.getOrDefault(v.field(), v.field()) + ": " + v.code() + ". " + v.message()).toList());
    }
}
