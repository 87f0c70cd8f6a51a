package midoffice.channels.rest.zgw;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.rest.problem.AnyExceptionMapper;
import midoffice.channels.rest.zgw.Token.TokenRefused;
import midoffice.channels.rest.zgw.translate.Findings.WireMissing;
import midoffice.channels.rest.zgw.translate.Findings.WireRefusal;
import midoffice.crm.api.common.DomainException;

/** Answers every error in the standard's form. */
@Provider
public class ZgwErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ZgwErrorMapper.class.getName());
    private static final int DEPTH = 20;

    @Inject
    private FieldNames names;

    @Override
    public Response toResponse(Throwable error) {
        UUID incident = UUID.randomUUID();
        Optional<DomainException> domain = cause(error, DomainException.class);
        if (domain.isPresent()) {
            LOG.log(Level.FINE, error, () -> "Incident " + incident);
            return domain(domain.get(), incident);
        }
        Optional<TokenRefused> token = cause(error, TokenRefused.class);
        if (token.isPresent()) {
            LOG.log(Level.INFO, () -> "Incident " + incident + ": " + token.get().code());
            return ZgwProblem.of(Status.FORBIDDEN, token.get().code(), token.get().getMessage(), incident, null).response().build();
        }
        if (cause(error, JsonProcessingException.class).isPresent()) {
            return ZgwProblem.of(Status.BAD_REQUEST, "parse_error", "The body is no JSON.", incident, null).response().build();
        }
        Optional<WebApplicationException> protocol = cause(error, WebApplicationException.class);
        if (protocol.isPresent() && protocol.get().getResponse().getStatus() < 500) {
            return protocol(protocol.get().getResponse(), incident);
        }
        if (cause(error, e -> AnyExceptionMapper.isConnection(e)).isPresent()) {
            LOG.log(Level.SEVERE, error, () -> "Incident " + incident + ": the database does not answer");
            return ZgwProblem.of(Status.SERVICE_UNAVAILABLE, "unavailable", "Try again in a moment; nothing was lost.", incident, null)
                    .response().header(HttpHeaders.RETRY_AFTER, 30).build();
        }
        LOG.log(Level.SEVERE, error, () -> "Incident " + incident);
        return ZgwProblem.of(Status.INTERNAL_SERVER_ERROR, "error", "Something went wrong on our side; the instance is in our log.", incident,
                null).response().build();
    }

    private Response domain(DomainException error, UUID incident) {
        if (error instanceof DomainException.NotFound) {
            String detail = error instanceof WireMissing ? error.getMessage() : "Nothing was found here.";
            return ZgwProblem.of(Status.NOT_FOUND, "not_found", detail, incident, null).response().build();
        }
        if (error instanceof DomainException.Refused) {
            return ZgwProblem.of(Status.FORBIDDEN, error.code().equals("not-allowed") ? "permission_denied" : error.code(),
                    "You may not do this.", incident, null).response().build();
        }
        if (error instanceof DomainException.Stale) {
            return ZgwProblem.of(Status.PRECONDITION_FAILED, "changed", "Somebody else changed it: read it again.", incident, null).response()
                    .build();
        }
        if (error instanceof DomainException.Conflict) {
            return ZgwProblem.of(Status.CONFLICT, error.code(), error.getMessage(), incident, null).response().build();
        }
        boolean wire = error instanceof WireRefusal;
        List<ZgwProblem.InvalidParam> params = error.violations().stream()
                .map(v -> new ZgwProblem.InvalidParam(wire ? v.field() : names.onTheWire(v.field()), v.code(), v.message()))
                // what is wrong with a known field first: clients show that beside it
                .sorted(java.util.Comparator.comparingInt(p -> p.name().equals("nonFieldErrors") ? 1 : p.code().equals("unknown") ? 2 : 0))
                .toList();
        return ZgwProblem.of(Status.BAD_REQUEST, "invalid", "The request breaks rules; see invalidParams.", incident, params).response().build();
    }

    private static Response protocol(Response answer, UUID incident) {
        if (answer.getStatus() < 400) {
            return answer;
        }
        String code = switch (answer.getStatus()) {
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 415 -> "unsupported_media_type";
            default -> "http-" + answer.getStatus();
        };
        Response.ResponseBuilder problem = ZgwProblem.of(answer.getStatusInfo(), code, answer.getStatusInfo().getReasonPhrase(), incident, null)
                .response();
        answer.getHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            // how long the content is that a range missed is part of the answer; the other ones describe a body that is not sent
            if (!lower.startsWith("content-") || lower.equals("content-range")) {
                values.forEach(value -> problem.header(name, value));
            }
        });
        return problem.build();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable error, Class<T> wanted) {
        return cause(error, wanted::isInstance).map(wanted::cast);
    }

    private static Optional<Throwable> cause(Throwable error, java.util.function.Predicate<Throwable> wanted) {
        Throwable current = error;
        for (int depth = 0; current != null && depth < DEPTH; depth++) {
            if (wanted.test(current)) {
                return Optional.of(current);
            }
            current = current.getCause();
        }
        return Optional.empty();
    }
}
