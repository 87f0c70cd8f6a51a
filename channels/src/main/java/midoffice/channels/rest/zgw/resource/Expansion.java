package midoffice.channels.rest.zgw.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.channels.rest.zgw.Conversation;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireField;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.dictionary.WireType;
import midoffice.channels.rest.zgw.translate.Findings;
import midoffice.channels.rest.zgw.translate.Translator;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Readable;

/**
 * Shows entries that an answer refers to in full, under {@code _expand}, each read under the caller's own rights: what the caller may not see
 * is not there. An entry is read once per request.
 */
@RequestScoped
public class Expansion {

    private static final int DEEPEST = 5;
    private static final int MOST = 20_000;

    private final Conversation conversation;
    private final Translator translator;
    private final Instance<Offers> offers;
    private final Map<String, Optional<ObjectNode>> seen = new HashMap<>();
    private int shown;

    protected Expansion() {
        this(null, null, null);
    }

    @Inject
    Expansion(Conversation conversation, Translator translator, @Any Instance<Offers> offers) {
        this.conversation = conversation;
        this.translator = translator;
        this.offers = offers;
    }

    /**
     * @param wanted comma-separated paths as sent, null or empty for none
     * @return the paths
     * @throws Findings.WireMissing for a path that cannot be expanded (zrc-027, drc-013)
     */
    public static Set<String> paths(WireResource resource, String wanted) {
        Set<String> paths = new LinkedHashSet<>();
        if (wanted != null && !wanted.isBlank()) {
            Arrays.stream(wanted.split(",")).map(String::strip).forEach(path -> {
                if (!resource.expand().contains(path) && !leads(resource, path, DEEPEST)) {
                    throw new Findings.WireMissing("\"" + path + "\" cannot be expanded.");
                }
                paths.add(path);
            });
        }
        return paths;
    }

    /** Whether every step of the path is a link to somewhere here. The standard lists short paths; clients go further. */
    private static boolean leads(WireResource resource, String path, int steps) {
        int dot = path.indexOf('.');
        List<String> targets = targets(resource, dot < 0 ? path : path.substring(0, dot));
        boolean deeper = dot > 0 && steps > 1;
        return !targets.isEmpty() && (dot < 0 || deeper && targets.stream()
                .anyMatch(target -> leads(Dictionary.resource(target), path.substring(dot + 1), steps - 1)));
    }

    /** Whether the field is a link to somewhere here. */
    static boolean leads(WireResource resource, String wire) {
        return leads(resource, wire, 1);
    }

    /** The resources that the field can link to. */
    static List<String> targets(WireResource resource, String wire) {
        return resource.schema().field(wire).map(field -> targets(resource, field.type())).orElse(List.of());
    }

    private static List<String> targets(WireResource resource, WireType type) {
        if (type instanceof WireType.Many many) {
            return targets(resource, many.element());
        }
        if (type instanceof WireType.Nested nested) {
            return link(resource, nested).map(field -> targets(resource, field.type())).orElse(List.of());
        }
        return type instanceof WireType.Link link ? link.targets() : List.of();
    }

    /** The field of a relation in which the other entry stands. */
    private static Optional<WireField> link(WireResource resource, WireType.Nested nested) {
        return Dictionary.of(resource.api()).schema(nested.schema()).fields().stream().filter(f -> f.type() instanceof WireType.Link)
                .findFirst();
    }

    /** Adds {@code _expand} to answers of a resource. */
    public void expand(WireResource resource, Collection<ObjectNode> answers, Set<String> paths) {
        Map<String, Set<String>> byField = new LinkedHashMap<>();
        for (String path : paths) {
            int dot = path.indexOf('.');
            Set<String> deeper = byField.computeIfAbsent(dot < 0 ? path : path.substring(0, dot), f -> new LinkedHashSet<>());
            if (dot > 0) {
                deeper.add(path.substring(dot + 1));
            }
        }
        if (byField.isEmpty()) {
            return;
        }
        for (ObjectNode answer : answers) {
            ObjectNode expanded = translator.object();
            byField.forEach((field, deeper) -> expand(resource, answer, field, deeper, expanded));
            answer.set("_expand", expanded);
        }
    }

    private void expand(WireResource resource, ObjectNode answer, String wire, Set<String> deeper, ObjectNode expanded) {
        List<String> targets = targets(resource, wire);
        JsonNode links = answer.path(wire);
        if (links.isArray()) {
            ArrayNode all = expanded.putArray(wire);
            links.forEach(link -> one(address(resource, wire, link), targets, deeper).ifPresent(all::add));
        } else {
            // what is not there, or not for this client, is an empty object in the standard
            expanded.set(wire, one(links.asText(""), targets, deeper).orElseGet(translator::object));
        }
    }

    private static String address(WireResource resource, String wire, JsonNode link) {
        if (!link.isObject()) {
            return link.asText();
        }
        WireType type = resource.schema().field(wire).map(WireField::type).orElseThrow();
        WireType.Nested nested = (WireType.Nested) (type instanceof WireType.Many many ? many.element() : type);
        return link(resource, nested).map(field -> link.path(field.wire()).asText()).orElse("");
    }

    private Optional<ObjectNode> one(String address, List<String> targets, Set<String> deeper) {
        if (++shown > MOST) {
            throw new Findings.WireRefusal(List.of(new Violation("expand", "too-much", "So much cannot be shown at once.")));
        }
        return targets.stream().flatMap(target -> conversation.links().id(address, List.of(target)).stream()
                .flatMap(id -> read(target, id).stream()).peek(entry -> expand(Dictionary.resource(target), List.of(entry), deeper)))
                .findFirst();
    }

    private Optional<ObjectNode> read(String target, UUID id) {
        return seen.computeIfAbsent(target + "/" + id, key -> fresh(target, id)).map(ObjectNode::deepCopy);
    }

    private Optional<ObjectNode> fresh(String target, UUID id) {
        Readable<?> register = offers.stream().map(o -> (Readable<?>) o.registers().get(target)).filter(r -> r != null).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody offers " + target));
        try {
            return Optional.of(translator.write(Dictionary.resource(target), register.read(conversation.caller(), id), conversation.links()));
        } catch (DomainException.NotFound | DomainException.Refused e) {
            return Optional.empty();
        }
    }
}
