package midoffice.channels.rest.zgw.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import midoffice.channels.rest.zgw.Conversation;
import midoffice.channels.rest.zgw.Kinds;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.translate.Translator;
import midoffice.dossier.api.register.Action;
import midoffice.dossier.api.register.AuditTrail;
import midoffice.dossier.api.register.AuditTrail.Trace;
import midoffice.dossier.api.register.ResourceKind;

/** The audit trail of a dossier, document or decision in the words of the standard. */
@RequestScoped
public class AuditAnswers {

    private final AuditTrail trail;
    private final Translator translator;
    private final Conversation conversation;
    private final Desk desk;

    protected AuditAnswers() {
        this(null, null, null, null);
    }

    @Inject
    AuditAnswers(AuditTrail trail, Translator translator, Conversation conversation, Desk desk) {
        this.trail = trail;
        this.translator = translator;
        this.conversation = conversation;
        this.desk = desk;
    }

    /** @param resource of the trail in the dictionary, for example {@code zaken/zaken/{zaak_uuid}/audittrail} */
    public Response list(String resource, ResourceKind kind, UUID main) {
        desk.begin(Dictionary.resource(resource), "GET", "");
        ArrayNode all = translator.object().arrayNode();
        trail.of(conversation.caller(), kind, main).forEach(trace -> all.add(write(trace)));
        return Response.ok(translator.text(all), MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** One line of it. */
    public Response one(String resource, ResourceKind kind, UUID main, UUID trace) {
        desk.begin(Dictionary.resource(resource), "GET", "{uuid}");
        return Response.ok(translator.text(write(trail.one(conversation.caller(), kind, main, trace))), MediaType.APPLICATION_JSON_TYPE).build();
    }

    private ObjectNode write(Trace trace) {
        WireResource of = Kinds.resource(trace.kind());
        ObjectNode before = trace.before() == null ? null : translator.writeKept(of, trace.before(), conversation.links());
        ObjectNode after = trace.after() == null ? null : translator.writeKept(of, trace.after(), conversation.links());
        ObjectNode line = translator.object();
        line.put("uuid", trace.id().toString());
        line.put("bron", Dictionary.of(of.api()).component());
        line.put("applicatieId", trace.client());
        line.put("applicatieWeergave", trace.client());
        line.put("gebruikersId", trace.user() == null ? "" : trace.user());
        line.put("gebruikersWeergave", trace.display() == null ? "" : trace.display());
        line.put("actie", verb(trace.action()));
        line.put("actieWeergave", words(trace.action()));
        line.put("resultaat", trace.action() == Action.CREATED ? 201 : trace.action() == Action.CHANGED ? 200 : 204);
        line.put("hoofdObject", conversation.links().address(Kinds.resource(trace.mainKind()), trace.mainId(), null));
        line.put("resource", Kinds.word(trace.kind()));
        line.put("resourceUrl", (after == null ? before : after).path("url").asText());
        line.put("toelichting", trace.reason() == null ? "" : trace.reason());
        line.put("resourceWeergave", trace.label() == null ? "" : trace.label());
        line.put("aanmaakdatum", trace.at().toString());
        ObjectNode changes = line.putObject("wijzigingen");
        // what was not there before, or is not there any more, is left out: both are objects in the standard
        if (before != null) {
            changes.set("oud", before);
        }
        if (after != null) {
            changes.set("nieuw", after);
        }
        return line;
    }

    private static String verb(Action action) {
        return switch (action) {
            case CREATED -> "create";
            case CHANGED -> "update";
            case REMOVED -> "destroy";
        };
    }

    private static String words(Action action) {
        return switch (action) {
            case CREATED -> "Object aangemaakt";
            case CHANGED -> "Object bijgewerkt";
            case REMOVED -> "Object verwijderd";
        };
    }
}
