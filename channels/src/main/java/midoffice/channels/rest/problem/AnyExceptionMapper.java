package midoffice.channels.rest.problem;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.common.DomainException;

/**
 * Answers everything else. Containers wrap errors of the domain in their own: those are unwrapped. What the caller did wrong is a 4xx, a
 * database that is away is a 503 with a time to try again, and the rest is a 500 of which only the incident id is told.
 */
@Provider
public class AnyExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(AnyExceptionMapper.class.getName());
    private static final int RETRY_SECONDS = 30;

    @Override
    public Response toResponse(Throwable error) {
        Optional<Throwable> domain = cause(error, DomainException.class::isInstance);
        if (domain.isPresent()) {
            return new DomainExceptionMapper().toResponse((DomainException) domain.get());
        }
        UUID incident = UUID.randomUUID();
        if (error instanceof WebApplicationException protocol && protocol.getResponse().getStatus() < 500) {
            return protocol(protocol, incident);
        }
        if (error instanceof JsonException || error instanceof JsonbException
                || error instanceof ProcessingException && cause(error, e -> e instanceof JsonException || e instanceof JsonbException)
                        .isPresent()) {
            LOG.log(Level.INFO, error, () -> "Incident " + incident + ": unreadable JSON");
            return Problem.of(Status.BAD_REQUEST, "json-unreadable", "The body is no JSON of the expected form.", incident, List.of())
                    .response().build();
        }
        if (cause(error, AnyExceptionMapper::isConnection).isPresent()) {
            LOG.log(Level.SEVERE, error, () -> "Incident " + incident + ": the database does not answer");
            return Problem.of(Status.SERVICE_UNAVAILABLE, "unavailable", "Try again in a moment; nothing was lost.", incident, List.of())
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
        }
        LOG.log(Level.SEVERE, error, () -> "Incident " + incident);
        return Problem.of(Status.INTERNAL_SERVER_ERROR, "internal",
                "Something went wrong on our side. Give us the instance when you ask about it.", incident, List.of()).response().build();
    }

    private static Response protocol(WebApplicationException error, UUID incident) {
        Response answer = error.getResponse();
        if (answer.getStatus() < 400) {
            return answer;
        }
        LOG.log(Level.FINE, error, () -> "Incident " + incident);
        String code = "http-" + answer.getStatus();
        Response.ResponseBuilder problem = Problem.of(answer.getStatusInfo(), code, answer.getStatusInfo().getReasonPhrase(), incident,
                List.of()).response();
        // What the protocol says beside the status, for example Allow with 405 and WWW-Authenticate with 401, stays.
        answer.getHeaders().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
                values.forEach(value -> problem.header(name, value));
            }
        });
        return problem.build();
    }

    /** @return whether it says that the database is away */
    public static boolean isConnection(Throwable error) {
        return error instanceof SQLTransientConnectionException || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException || error.getClass().getName()
                        .equals("jakarta.resource.spi.ResourceAllocationException");
    }

    private static Optional<Throwable> cause(Throwable error, Predicate<Throwable> wanted) {
        Throwable current = error;
        for (int depth = 0; current != null && depth < 20; depth++) {
            if (wanted.test(current)) {
                return Optional.of(current);
            }
            current = current.getCause();
        }
        return Optional.empty();
    }
}
