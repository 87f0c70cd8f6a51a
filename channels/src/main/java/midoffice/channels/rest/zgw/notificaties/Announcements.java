package midoffice.channels.rest.zgw.notificaties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import midoffice.channels.notification.Notification;
import midoffice.channels.notification.Notifications;
import midoffice.channels.rest.zgw.Kinds;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.translate.Links;
import midoffice.crm.api.common.JsonKit;
import midoffice.dossier.api.event.ResourceChanged;
import midoffice.dossier.api.register.Action;
import midoffice.dossier.api.register.ResourceKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells subscribers of every change of the register, in the words of the standard: no data, only what changed and where it is. */
@ApplicationScoped
class Announcements {

    private static final Map<ResourceKind, String> CHANNELS = Map.of(ResourceKind.DOSSIER, "zaken", ResourceKind.DOCUMENT, "documenten",
            ResourceKind.DECISION, "besluiten", ResourceKind.DOSSIER_TYPE, "zaaktypen", ResourceKind.DOCUMENT_TYPE,
            "informatieobjecttypen", ResourceKind.DECISION_TYPE, "besluittypen", ResourceKind.APPLICATION, "autorisaties");
    private static final Map<Action, String> ACTIONS = Map.of(Action.CREATED, "create", Action.CHANGED, "update", Action.REMOVED, "destroy");

    private Notifications notifications;
    private Links links;

    protected Announcements() {
    }

    @Inject
    Announcements(Notifications notifications,
            @ConfigProperty(name = "midoffice.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.notifications = notifications;
        this.links = new Links(baseUrl.replaceAll("/+$", ""), Set.of());
    }

    void changed(@Observes ResourceChanged event) {
        String channel = CHANNELS.get(event.mainKind());
        if (channel != null) {
            Map<String, String> attributes = attributes(event);
            notifications.publish(new Notification(channel, event.mainId(), attributes, body(event, channel, attributes)));
        }
    }

    private String body(ResourceChanged event, String channel, Map<String, String> attributes) {
        JsonObjectBuilder said = JsonKit.object();
        attributes.forEach(said::add);
        return JsonKit.object()
                .add("kanaal", channel)
                .add("hoofdObject", links.address(Kinds.resource(event.mainKind()), event.mainId(), null))
                .add("resource", Kinds.word(event.kind()))
                .add("resourceUrl", links.address(Kinds.resource(event.kind()), event.id(), event.mainId()))
                .add("actie", ACTIONS.get(event.action()))
                .add("aanmaakdatum", event.at().toString())
                .add("kenmerken", said).build().toString();
    }

    private Map<String, String> attributes(ResourceChanged event) {
        Map<String, String> said = new TreeMap<>();
        event.traits().forEach((trait, value) -> {
            switch (trait) {
                case "sourceOrganisation" -> said.put("bronorganisatie", value);
                case "responsibleOrganisation" -> said.put("verantwoordelijkeOrganisatie", value);
                case "confidentiality" -> said.put("vertrouwelijkheidaanduiding", level(event.mainKind(), value));
                case "type" -> said.put("zaaktype", address(ResourceKind.DOSSIER_TYPE, value));
                case "documentType" -> said.put("informatieobjecttype", address(ResourceKind.DOCUMENT_TYPE, value));
                case "decisionType" -> said.put("besluittype", address(ResourceKind.DECISION_TYPE, value));
                case "catalogue" -> said.put("catalogus", address(ResourceKind.CATALOGUE, value));
                default -> throw new IllegalStateException("The standard has no word for " + trait);
            }
        });
        return said;
    }

    /** Entries of before the register had types have none. */
    private String address(ResourceKind kind, String id) {
        return id.length() == 36 ? links.address(Kinds.resource(kind), UUID.fromString(id), null) : "";
    }

    private static String level(ResourceKind main, String constant) {
        return Dictionary.of(Kinds.resource(main).api()).choice("Confidentiality").flatMap(choice -> choice.word(constant)).orElse("");
    }
}
