package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.Map;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.JsonKit;
import midoffice.dossier.api.WorkOrderId;
import midoffice.dossier.api.WorkOrders;
import midoffice.dossier.api.WorkOrders.Outgoing;
import midoffice.dossier.api.event.WorkOrderRequested;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings work orders to back offices as JSON over HTTP. The outbox keeps only the id; question and data are fetched at the moment of sending. How the
 * work goes comes back over {@code /api/broker/v1} or {@code /soap/status}.
 */
@ApplicationScoped
public class WorkOrderDelivery implements Destination {

    private static final String PREFIX = "backoffice:";
    private static final Caller BROKER = Caller.system("delivery of work orders");

    private Outbox outbox;
    private WorkOrders workOrders;
    private BackOffices backOffices;
    private String baseUrl;
    private JsonPost post;

    protected WorkOrderDelivery() {
    }

    @Inject
    WorkOrderDelivery(Outbox outbox, WorkOrders workOrders, BackOffices backOffices,
            @ConfigProperty(name = "midoffice.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.outbox = outbox;
        this.workOrders = workOrders;
        this.backOffices = backOffices;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.post = new JsonPost();
    }

    void requested(@Observes WorkOrderRequested event) {
        outbox.append(PREFIX + event.backOffice(), event.dossier().toString(), event.workOrder().value(),
                Map.of("workOrder", event.workOrder().toString()));
    }

    @Override
    public boolean accepts(String destination) {
        return destination.startsWith(PREFIX);
    }

    @Override
    public Runnable deliver(OutboxMessage message) throws DeliveryFailed {
        WorkOrderId id = WorkOrderId.of(JsonKit.reader(new StringReader(message.payload())).readObject().getString("workOrder"));
        BackOffices.BackOffice to = backOffices.find(message.destination().substring(PREFIX.length()));
        post.send(to, message.event(), body(workOrders.outgoing(BROKER, id), baseUrl).toString());
        return () -> workOrders.delivered(BROKER, id);
    }

    /** The work order as back offices get it; see the module's README. */
    static JsonObject body(Outgoing order, String baseUrl) {
        JsonObjectBuilder data = JsonKit.object();
        order.data().forEach((field, value) -> data.add(field, value == null ? "" : value));
        return JsonKit.object()
                .add("id", order.id().toString())
                .add("dossierNumber", order.dossierNumber())
                .add("question", order.question())
                .add("requested", order.requested().toString())
                .add("data", data)
                .add("callback", JsonKit.object()
                        .add("rest", baseUrl + "/api/broker/v1/work-orders/" + order.id())
                        .add("soap", baseUrl + "/soap/status"))
                .build();
    }
}
