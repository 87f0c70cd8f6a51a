package midoffice.channels.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.common.DomainException;

/** Answers an error a use case raised on purpose with the HTTP status of its kind. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    private static final Logger LOG = Logger.getLogger(DomainExceptionMapper.class.getName());

    @Override
    public Response toResponse(DomainException error) {
        UUID incident = UUID.randomUUID();
        Status status = status(error);
        LOG.log(Level.INFO, () -> "Incident " + incident + ": " + error.code() + ": " + error.getMessage());
        return Problem.of(status, error.code(), detail(error), incident, error.violations()).response().build();
    }

    static Status status(DomainException error) {
        if (error instanceof DomainException.NotFound) {
            return Status.NOT_FOUND;
        }
        if (error instanceof DomainException.Refused) {
            return Status.FORBIDDEN;
        }
        if (error instanceof DomainException.Conflict) {
            return Status.CONFLICT;
        }
        if (error instanceof DomainException.Stale) {
            return Status.PRECONDITION_FAILED;
        }
        return Status.BAD_REQUEST;
    }

    /** A refusal does not tell which roles would do, and an invalid request says it field by field. */
    private static String detail(DomainException error) {
        if (error instanceof DomainException.Refused) {
            return "You may not do this.";
        }
        return error.violations().isEmpty() ? error.getMessage() : "What was sent breaks rules; see the issues.";
    }
}
