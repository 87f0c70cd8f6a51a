package midoffice.channels.rest.zgw.notificaties;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import midoffice.channels.notification.Notification;
import midoffice.channels.notification.PublishNotification;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireOperation;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.resource.Desk;

/** Notifications that clients publish; subscribers get them like those of the register itself. */
@Path("notificaties")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class NotificationResource {

    private Desk desk;
    private PublishNotification publishing;

    protected NotificationResource() {
    }

    @Inject
    public NotificationResource(Desk desk, PublishNotification publishing) {
        this.desk = desk;
        this.publishing = publishing;
    }

    /** Publishes a notification. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(InputStream body) {
        WireResource resource = Dictionary.resource("notificaties/notificaties");
        WireOperation operation = desk.begin(resource, "POST", "");
        JsonNode sent = desk.parse(body);
        ObjectNode read = desk.read(resource, operation, sent, false);
        Map<String, String> attributes = new HashMap<>();
        read.path("attributes").fields().forEachRemaining(field -> attributes.put(field.getKey(), field.getValue().asText()));
        UUID order = UUID.nameUUIDFromBytes(read.path("mainObject").asText().getBytes(StandardCharsets.UTF_8));
        String text = desk.translator().text(sent);
        publishing.publish(desk.caller(), new Notification(read.path("channel").asText(), order, attributes, text));
        return Response.status(Response.Status.CREATED).entity(text).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
