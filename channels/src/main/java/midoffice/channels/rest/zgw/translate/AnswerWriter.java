package midoffice.channels.rest.zgw.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireField;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.dictionary.WireSchema;
import midoffice.channels.rest.zgw.dictionary.WireType;
import midoffice.channels.rest.zgw.dictionary.WireType.Choice;
import midoffice.channels.rest.zgw.dictionary.WireType.Kind;
import midoffice.channels.rest.zgw.dictionary.WireType.Link;
import midoffice.channels.rest.zgw.dictionary.WireType.Many;
import midoffice.channels.rest.zgw.dictionary.WireType.Nested;
import midoffice.channels.rest.zgw.dictionary.WireType.Plain;
import midoffice.channels.rest.zgw.dictionary.WireType.Switch;

/** Writes an entry in the words of the standard, every field in the dictionary's order. */
final class AnswerWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Dictionary dictionary;
    private final Links links;

    AnswerWriter(Dictionary dictionary, Links links) {
        this.dictionary = dictionary;
        this.links = links;
    }

    ObjectNode entry(WireResource resource, JsonNode entry) {
        ObjectNode made = NODES.objectNode();
        String id = entry.path("id").asText(null);
        UUID own = id == null ? null : UUID.fromString(id);
        if (own != null) {
            made.put("url", links.address(resource, own, parent(resource.schema(), entry)));
            if (resource.schema().showsId()) {
                made.put("uuid", id);
            }
        }
        fields(resource.schema(), entry, made, own);
        return made;
    }

    /** The entry in whose path this one lies: the first link that the schema has. */
    private static UUID parent(WireSchema schema, JsonNode entry) {
        return schema.fields().stream().filter(f -> f.type() instanceof Link && entry.path(f.name()).isTextual()).findFirst()
                .map(f -> UUID.fromString(entry.get(f.name()).textValue())).orElse(null);
    }

    private void fields(WireSchema schema, JsonNode entry, ObjectNode made, UUID own) {
        for (WireField field : schema.fields()) {
            if (field.is("download")) {
                made.set(field.wire(), download(entry, made));
            } else if (!field.is("write") && !(field.is("omit") && isNothing(entry.path(field.name())))) {
                made.set(field.wire(), value(field, type(field, entry), entry.path(field.name()), made, own));
            }
        }
    }

    /** The type of the field; a link that leads to one of two kinds of things, as another field tells ({@code second}), leads to that kind. */
    private static WireType type(WireField field, JsonNode entry) {
        String second = field.limits().get("second");
        if (second == null || !(field.type() instanceof Link link)) {
            return field.type();
        }
        String[] when = second.split(":", 2);
        return entry.path(when[0]).asText().equals(when[1]) ? link.second() : link;
    }

    private static boolean isNothing(JsonNode kept) {
        return kept.isMissingNode() || kept.isNull() || kept.isTextual() && kept.textValue().isEmpty();
    }

    /** Where the content of this version can be fetched; null when there is none. */
    private static JsonNode download(JsonNode entry, ObjectNode made) {
        boolean any = entry.path("content").isTextual();
        return any ? TextNode.valueOf(made.path("url").asText() + "/download?versie=" + entry.path("version").asInt()) : NullNode.instance;
    }

    private JsonNode value(WireField field, WireType type, JsonNode kept, ObjectNode around, UUID own) {
        boolean absent = kept.isMissingNode() || kept.isNull();
        if (absent && type instanceof Plain plain && plain.kind() == Kind.BOOLEAN && !field.is("nullable")) {
            return BooleanNode.FALSE;
        }
        if (type instanceof Many many) {
            ArrayNode list = NODES.arrayNode();
            kept.forEach(element -> list.add(value(field, many.element(), element, around, own)));
            return list;
        }
        if (absent) {
            boolean text = type instanceof Choice || type instanceof Link || type instanceof Plain plain
                    && List.of(Kind.STRING, Kind.URI, Kind.DURATION).contains(plain.kind());
            return text && !field.is("nullable") ? TextNode.valueOf("") : NullNode.instance;
        }
        if (type instanceof Choice choice) {
            return TextNode.valueOf(choice.word(kept.textValue()).orElseThrow(
                    () -> new IllegalStateException(choice.name() + " has no word for " + kept)));
        }
        if (type instanceof Link link) {
            return link(link, kept.textValue(), own);
        }
        if (type instanceof Nested nested) {
            return nested(nested.schema(), kept, own);
        }
        if (type instanceof Switch choice) {
            String schema = choice.schemas().get(around.path(choice.discriminator()).asText());
            return schema == null ? NullNode.instance : nested(schema, kept, own);
        }
        return kept;
    }

    /** What is kept otherwise than by its id belongs to somebody else. */
    private JsonNode link(Link link, String kept, UUID own) {
        if (!ID.matcher(kept).matches()) {
            return TextNode.valueOf(kept);
        }
        return TextNode.valueOf(links.address(Dictionary.resource(link.targets().get(0)), UUID.fromString(kept), own));
    }

    private ObjectNode nested(String schema, JsonNode kept, UUID own) {
        ObjectNode made = NODES.objectNode();
        if (kept.path("id").isTextual()) {
            // an entry of its own, shown inside another
            dictionary.resources().stream().filter(r -> r.schema().name().equals(schema)).findFirst().ifPresent(
                    r -> made.put("url", links.address(r, UUID.fromString(kept.get("id").textValue()), own)));
        }
        fields(dictionary.schema(schema), kept, made, own);
        return made;
    }
}
