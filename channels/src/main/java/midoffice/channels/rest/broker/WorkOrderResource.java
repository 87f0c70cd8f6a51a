package midoffice.channels.rest.broker;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.WorkOrderId;
import midoffice.dossier.api.WorkOrders;
import midoffice.dossier.api.WorkOrders.StatusReport;
import midoffice.dossier.api.WorkOrders.StatusTaken;
import midoffice.dossier.api.WorkOrders.WorkOrderState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work orders as the back office sees them that they were sent to. */
@Path("work-orders/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work orders", description = "For back offices: HTTP Basic with the client id and secret the city gave, scope workorders")
public class WorkOrderResource {

    private CurrentCaller current;
    private WorkOrders workOrders;
    private Clock clock;

    protected WorkOrderResource() {
    }

    @Inject
    WorkOrderResource(CurrentCaller current, WorkOrders workOrders, Clock clock) {
        this.current = current;
        this.workOrders = workOrders;
        this.clock = clock;
    }

    /** State of one work order, with its version as entity tag. */
    @GET
    @Operation(summary = "State of a work order")
    @APIResponse(responseCode = "200", description = "The state; the ETag is its version", headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = StateBody.class)))
    @APIResponse(responseCode = "401", description = "No or wrong credentials")
    @APIResponse(responseCode = "403", description = "This client may not report on work orders")
    @APIResponse(responseCode = "404", description = "No such work order for this client (work-order-not-found)")
    public Response state(@PathParam("id") String id) {
        WorkOrderState state = workOrders.state(supplier(), workOrder(id));
        return Response.ok(new StateBody(state.id().toString(), state.dossierNumber(), state.status(), state.version()))
                .tag(tag(state.version())).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Takes a status report; the same messageId again changes nothing and answers the same. */
    @PUT
    @Path("status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Report how far a work order is", description = "Idempotent on messageId. A status never goes back.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StatusBody.class)))
    @APIResponse(responseCode = "200", description = "Taken, now or before", headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = TakenBody.class)))
    @APIResponse(responseCode = "400", description = "Malformed JSON, a field missing or wrong (issues name it), unknown status (status-unknown)")
    @APIResponse(responseCode = "401", description = "No or wrong credentials")
    @APIResponse(responseCode = "403", description = "This client may not report on work orders")
    @APIResponse(responseCode = "404", description = "No such work order for this client (work-order-not-found)")
    @APIResponse(responseCode = "409", description = "The dossier is closed (dossier-closed)")
    @APIResponse(responseCode = "412", description = "Somebody changed it since the version in If-Match (work-order-changed)")
    @APIResponse(responseCode = "413", description = "The body is over 64 kB")
    public Response report(@PathParam("id") String id,
            @Parameter(description = "ETag that was read; without it the version is not checked", schema = @Schema(type = SchemaType.STRING))
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, InputStream body) {
        Caller supplier = supplier();
        WorkOrderId workOrder = workOrder(id);
        StatusMessage message = StatusMessage.read(body);
        Instant at = message.at() == null ? clock.instant() : message.at();
        StatusTaken taken = workOrders.report(supplier,
                new StatusReport(workOrder, message.messageId(), message.status(), message.answer(), at, IfMatch.version(ifMatch)));
        return Response.ok(new TakenBody(taken.status(), taken.version(), taken.repeated())).tag(tag(taken.version())).build();
    }

    /** The identity door refused strangers already; this holds when that door is ever left open. */
    private Caller supplier() {
        if (!current.isSignedIn()) {
            throw new NotAuthorizedException("Basic realm=\"midoffice\", charset=\"UTF-8\"");
        }
        Caller caller = current.as("work order");
        caller.requireAny(Role.SUPPLIER_SYSTEM);
        return caller;
    }

    private static WorkOrderId workOrder(String id) {
        try {
            return WorkOrderId.of(id);
        } catch (IllegalArgumentException noUuid) {
            throw new DomainException.NotFound("work-order-not-found", "No such work order");
        }
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** State of a work order: {@code requested, sent, accepted, done, refused}. */
    public record StateBody(String id, String dossierNumber, String status, long version) {
    }

    /** What a back office sends; {@code answer} and {@code at} may be absent. */
    public record StatusBody(@Schema(required = true, maxLength = 100) String messageId,
            @Schema(required = true, enumeration = {"accepted", "done", "refused"}) String status, @Schema(maxLength = 4000) String answer,
            @Schema(format = "date-time") String at) {
    }

    /** The state the work order is in now; {@code repeated} when the message had been taken before. */
    public record TakenBody(String status, long version, boolean repeated) {
    }
}
