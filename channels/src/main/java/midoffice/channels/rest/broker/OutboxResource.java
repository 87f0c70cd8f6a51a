package midoffice.channels.rest.broker;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.channels.broker.DestinationFigures;
import midoffice.channels.broker.OutboxAdministration;
import midoffice.channels.broker.OutboxDetail;
import midoffice.channels.broker.OutboxFilter;
import midoffice.channels.broker.OutboxReplay;
import midoffice.channels.broker.OutboxRow;
import midoffice.channels.broker.Replay;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits to be delivered, what fails and what was delivered; and sending it again. */
@Path("outbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outbox", description = "For whoever watches deliveries: HTTP Basic with the client id and secret the city gave, scope outbox")
public class OutboxResource {

    private static final Set<String> STATES = Set.of("waiting", "failed", "delivered");
    private static final int LARGEST_PAGE = 200;

    private CurrentCaller current;
    private OutboxAdministration outbox;
    private OutboxReplay replays;

    protected OutboxResource() {
    }

    @Inject
    OutboxResource(CurrentCaller current, OutboxAdministration outbox, OutboxReplay replays) {
        this.current = current;
        this.outbox = outbox;
        this.replays = replays;
    }

    /** Counts of every destination, and since when the oldest message waits. */
    @GET
    @Path("destinations")
    @Operation(summary = "How every destination is doing")
    @APIResponse(responseCode = "200", description = "Counts by destination",
            content = @Content(schema = @Schema(implementation = DestinationsBody.class)))
    @APIResponse(responseCode = "403", description = "This client has no scope outbox")
    public Response destinations() {
        return answer(new DestinationsBody(outbox.figures(caller())));
    }

    /** Messages: those delivered newest first, others oldest first. */
    @GET
    @Path("messages")
    @Operation(summary = "Messages", description = "State: waiting, failed or delivered. With state delivered, from and to are about the "
            + "delivery, otherwise about when the message was left. Give the next of one page as the after of the following.")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(schema = @Schema(implementation = MessagesBody.class)))
    @APIResponse(responseCode = "400", description = "A parameter is wrong (issues name it)")
    @APIResponse(responseCode = "403", description = "This client has no scope outbox")
    public Response messages(@QueryParam("destination") String destination, @QueryParam("state") String state, @QueryParam("from") String from,
            @QueryParam("to") String to, @QueryParam("after") String after, @QueryParam("size") @DefaultValue("50") String size) {
        Caller caller = caller();
        if (state != null && !STATES.contains(state)) {
            throw new DomainException.Invalid("state", "state-unknown", "The state is waiting, failed or delivered.");
        }
        OutboxFilter filter = new OutboxFilter(destination, state, JsonBody.moment("from", from), JsonBody.moment("to", to));
        Page<OutboxRow> page = outbox.search(caller, filter, new PageRequest(after == null ? null : id("after", after).toString(), size(size)));
        return answer(new MessagesBody(page.items().stream().map(OutboxResource::body).toList(), page.total(), page.next()));
    }

    /** One message with its payload: ids and codes. */
    @GET
    @Path("messages/{id}")
    @Operation(summary = "One message")
    @APIResponse(responseCode = "200", description = "The message", content = @Content(schema = @Schema(implementation = DetailBody.class)))
    @APIResponse(responseCode = "404", description = "No such message (message-not-found)")
    public Response message(@PathParam("id") String id) {
        Caller caller = caller();
        UUID message;
        try {
            message = UUID.fromString(id);
        } catch (IllegalArgumentException noUuid) {
            throw new DomainException.NotFound("message-not-found", "No such message");
        }
        OutboxDetail detail = outbox.detail(caller, message);
        try (JsonReader reader = JsonKit.reader(new StringReader(detail.payload()))) {
            return answer(new DetailBody(body(detail.row()), detail.event().toString(), detail.orderKey(), reader.readValue()));
        }
    }

    /** Sends again: one message, or what a destination was given. */
    @POST
    @Path("replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send again", description = "One message, or all that a destination was given from a moment up to another; what waits "
            + "for it is tried at once. At most 1000 messages at a time: ask again while more is true. The same Idempotency-Key again does "
            + "nothing and gets the same answer.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReplayBody.class)))
    @APIResponse(responseCode = "200", description = "What came of it", content = @Content(schema = @Schema(implementation = Replay.Done.class)))
    @APIResponse(responseCode = "400", description = "Malformed JSON, a field missing or wrong (issues name it)")
    @APIResponse(responseCode = "403", description = "This client has no scope outbox")
    @APIResponse(responseCode = "404", description = "No such message (message-not-found)")
    @APIResponse(responseCode = "409", description = "A worker has it in hand (message-in-hand); the key was used for another request (key-reused)")
    public Response replay(@HeaderParam("Idempotency-Key") String key, InputStream body) {
        Caller caller = caller();
        JsonBody json = JsonBody.read(body);
        String message = json.text("message");
        Replay.Done done = replays.replay(caller, new Replay.Asked(message == null ? null : id("message", message), json.text("destination"),
                json.moment("from"), json.moment("to")), key == null || key.isBlank() ? null : key.strip());
        outbox.wake();
        return answer(done);
    }

    private static Response answer(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static MessageBody body(OutboxRow row) {
        return new MessageBody(row.id().toString(), row.destination(), row.state(), row.created(), row.attempts(), row.nextAttempt(),
                row.lastError(), row.delivered());
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            throw new DomainException.Invalid(field, "id-invalid", field + " must be the id of a message.");
        }
    }

    private static int size(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > LARGEST_PAGE) {
            throw new DomainException.Invalid("size", "out-of-range", "The size is a number from 1 to " + LARGEST_PAGE + ".");
        }
        return Integer.parseInt(text);
    }

    /** The identity door refused strangers already; this holds when that door is ever left open. */
    private Caller caller() {
        if (!current.isSignedIn()) {
            throw new NotAuthorizedException("Basic realm=\"midoffice\", charset=\"UTF-8\"");
        }
        return current.as("outbox");
    }

    /** Every destination. */
    public record DestinationsBody(List<DestinationFigures> destinations) {
    }

    /** A page of messages. @param total number of messages on all pages. @param next null on the last page */
    public record MessagesBody(List<MessageBody> messages, long total, String next) {
    }

    /** A message without what is in it. */
    public record MessageBody(String id, String destination, String state, Instant created, int attempts, Instant nextAttempt,
            String lastError, Instant delivered) {
    }

    /** A message. @param event its Idempotency-Key for the receiver. @param order messages with the same one keep their order */
    public record DetailBody(MessageBody message, String event, String order, @Schema(implementation = Object.class) JsonValue payload) {
    }

    /** What to send again: a message, or a destination with perhaps a span of time. */
    public record ReplayBody(@Schema(format = "uuid") String message, String destination, @Schema(format = "date-time") String from,
            @Schema(format = "date-time") String to) {
    }
}
