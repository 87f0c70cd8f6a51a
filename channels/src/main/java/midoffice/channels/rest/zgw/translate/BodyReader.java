package midoffice.channels.rest.zgw.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireField;
import midoffice.channels.rest.zgw.dictionary.WireSchema;
import midoffice.channels.rest.zgw.dictionary.WireType;
import midoffice.channels.rest.zgw.dictionary.WireType.Choice;
import midoffice.channels.rest.zgw.dictionary.WireType.Kind;
import midoffice.channels.rest.zgw.dictionary.WireType.Link;
import midoffice.channels.rest.zgw.dictionary.WireType.Many;
import midoffice.channels.rest.zgw.dictionary.WireType.Nested;
import midoffice.channels.rest.zgw.dictionary.WireType.Plain;
import midoffice.channels.rest.zgw.dictionary.WireType.Switch;

/** Reads a body: every field is checked against the dictionary, all findings are told at once, and names become those of the house. */
final class BodyReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Fields of every entry that clients often send back as they got them. */
    private static final Set<String> COMMON = Set.of("url", "uuid", "_expand");

    private final Dictionary dictionary;
    private final Links links;
    private final boolean partial;
    private final Findings findings;
    private final Predicate<String> leads;

    /**
     * @param partial whether fields that are not sent stay as they are
     * @param leads   whether an address elsewhere leads to something
     */
    BodyReader(Dictionary dictionary, Links links, boolean partial, Findings findings, Predicate<String> leads) {
        this.dictionary = dictionary;
        this.links = links;
        this.partial = partial;
        this.findings = findings;
        this.leads = leads;
    }

    /** @return the fields that were sent, under the names of the house; without those that only answers have */
    ObjectNode read(WireSchema schema, JsonNode sent) {
        return object(schema, sent, "", partial);
    }

    private ObjectNode object(WireSchema schema, JsonNode sent, String path, boolean some) {
        ObjectNode made = NODES.objectNode();
        if (!sent.isObject()) {
            findings.add(path.isEmpty() ? "nonFieldErrors" : path, "invalid", "An object is expected.");
            return made;
        }
        Map<WireField, JsonNode> said = said(schema, sent, path);
        for (WireField field : schema.fields()) {
            if (field.is("read")) {
                continue;
            }
            JsonNode value = said.get(field);
            if (value != null) {
                JsonNode read = value(field, value, sent, join(path, field.wire()));
                if (read != null) {
                    made.set(field.name(), read);
                }
            } else if (!some) {
                absent(field, made, join(path, field.wire()));
            }
        }
        return made;
    }

    /** The fields that were sent; the exact spelling wins. */
    private Map<WireField, JsonNode> said(WireSchema schema, JsonNode sent, String path) {
        Map<WireField, JsonNode> said = new HashMap<>();
        sent.fields().forEachRemaining(entry -> {
            String name = entry.getKey();
            Optional<WireField> field = schema.meant(name);
            if (field.isPresent() && (field.get().wire().equals(name) || !sent.has(field.get().wire()))) {
                said.put(field.get(), entry.getValue());
            } else if (field.isEmpty() && !COMMON.contains(name) && !schema.had(name)) {
                findings.add(join(path, name), "unknown", "There is no such field.");
            }
        });
        return said;
    }

    private void absent(WireField field, ObjectNode made, String path) {
        if (field.is("required")) {
            findings.add(path, "required", "This field is required.");
        } else if (field.limits().containsKey("default")) {
            JsonNode value = value(field, TextNode.valueOf(field.limits().get("default")), NODES.objectNode(), path);
            if (value != null) {
                made.set(field.name(), value);
            }
        }
    }

    /** @return null when there was a finding */
    private JsonNode value(WireField field, JsonNode sent, JsonNode around, String path) {
        if (sent.isNull()) {
            if (field.is("nullable")) {
                return NullNode.instance;
            }
            findings.add(path, "null", "This field may not be null.");
            return null;
        }
        if (sent.isTextual() && sent.textValue().isEmpty()) {
            Optional<JsonNode> blank = blank(field);
            if (blank.isPresent()) {
                return blank.get();
            }
            if (!(field.type() instanceof Plain plain) || plain.kind() == Kind.STRING || plain.kind() == Kind.URI) {
                findings.add(path, "blank", "This field may not be blank.");
                return null;
            }
        }
        return typed(field.type(), field, sent, around, path);
    }

    private static Optional<JsonNode> blank(WireField field) {
        boolean string = field.type() instanceof Plain plain && (plain.kind() == Kind.STRING || plain.kind() == Kind.BASE64);
        if (field.is("blank") || string && !field.is("required") && field.limit("min", 0) == 0) {
            return Optional.of(string ? TextNode.valueOf("") : NullNode.instance);
        }
        return Optional.empty();
    }

    private JsonNode typed(WireType type, WireField field, JsonNode sent, JsonNode around, String path) {
        if (type instanceof Plain plain) {
            return plain(plain.kind(), field, sent, path);
        }
        if (type instanceof Choice choice) {
            String constant = sent.isTextual() ? choice.constants().get(sent.textValue()) : null;
            if (constant == null) {
                findings.add(path, "invalid_choice", "\"" + shortened(sent.asText()) + "\" is not a valid choice.");
                return null;
            }
            return TextNode.valueOf(constant);
        }
        if (type instanceof Nested nested) {
            return object(dictionary.schema(nested.schema()), sent, path, false);
        }
        if (type instanceof Link link) {
            return link(link, field, sent, path);
        }
        if (type instanceof Many many) {
            return many(many, field, sent, around, path);
        }
        Switch choice = (Switch) type;
        String schema = choice.schemas().get(around.path(choice.discriminator()).asText());
        if (schema == null && !sent.isObject() && !sent.isNull() && !sent.asText().isEmpty()) {
            findings.add(path, "invalid", "An object is expected.");
            return null;
        }
        // without a schema for that kind there is nothing to tell of it
        return schema == null ? NullNode.instance : object(dictionary.schema(schema), sent, path, false);
    }

    private JsonNode plain(Kind kind, WireField field, JsonNode sent, String path) {
        Optional<JsonNode> read = PlainValues.read(kind, sent);
        if (read.isEmpty()) {
            findings.add(path, "invalid", "A valid " + kind.name().toLowerCase(java.util.Locale.ROOT) + " is expected.");
            return null;
        }
        if (kind == Kind.GEOMETRY) {
            Optional<String> fault = Geometry.fault(read.get());
            fault.ifPresent(f -> findings.add(path, "invalid", f));
            return fault.isPresent() ? null : read.get();
        }
        return within(field, read.get(), path) ? read.get() : null;
    }

    private boolean within(WireField field, JsonNode value, String path) {
        int before = findings.count();
        if (value.isTextual()) {
            int length = value.textValue().codePointCount(0, value.textValue().length());
            if (length > field.limit("max", Long.MAX_VALUE)) {
                findings.add(path, "max_length", "This field has at most " + field.limit("max", 0) + " characters.");
            } else if (length < field.limit("min", 0)) {
                findings.add(path, "min_length", "This field has at least " + field.limit("min", 0) + " characters.");
            }
            String pattern = field.limits().get("pattern");
            if (pattern != null && !value.textValue().matches(pattern)) {
                findings.add(path, "invalid", "The value does not have the expected form.");
            }
            String only = field.limits().get("const");
            if (only != null && !only.equals(value.textValue())) {
                findings.add(path, "invalid_choice", "Only \"" + only + "\" is allowed.");
            }
        } else if (value.isNumber()) {
            if (value.decimalValue().compareTo(java.math.BigDecimal.valueOf(field.limit("max", Long.MAX_VALUE))) > 0) {
                findings.add(path, "max_value", "This field is at most " + field.limit("max", 0) + ".");
            } else if (value.decimalValue().compareTo(java.math.BigDecimal.valueOf(field.limit("min", Long.MIN_VALUE))) < 0) {
                findings.add(path, "min_value", "This field is at least " + field.limit("min", 0) + ".");
            }
        }
        return findings.count() == before;
    }

    private JsonNode link(Link link, WireField field, JsonNode sent, String path) {
        if (link.text() && sent.isTextual() && !Links.isAddress(sent.textValue())) {
            return sent;
        }
        if (!sent.isTextual() || !Links.isAddress(sent.textValue())) {
            findings.add(path, "bad-url", "An address of the form https://… is expected.");
            return null;
        }
        Optional<UUID> id = links.id(sent.textValue(), link.targets());
        if (id.isPresent()) {
            return TextNode.valueOf(id.get().toString());
        }
        boolean own = links.isOwn(sent.textValue());
        if (!own && link.foreign()) {
            return sent;
        }
        boolean something = own || leads.test(sent.textValue());
        findings.add(path, field.limits().getOrDefault("missing", something ? "invalid-resource" : "bad-url"),
                something ? "The address leads to something else." : "The address leads nowhere here.");
        return null;
    }

    private JsonNode many(Many many, WireField field, JsonNode sent, JsonNode around, String path) {
        if (!sent.isArray()) {
            findings.add(path, "not_a_list", "A list is expected.");
            return null;
        }
        ArrayNode made = NODES.arrayNode();
        Set<JsonNode> seen = new HashSet<>();
        int place = 0;
        for (JsonNode element : sent) {
            String at = path + "." + place++;
            JsonNode read = element.isNull() ? null : typed(many.element(), field, element, around, at);
            if (element.isNull()) {
                findings.add(at, "null", "This field may not be null.");
            } else if (read != null) {
                if (field.is("unique") && !seen.add(read)) {
                    findings.add(path, "unique", "Nothing may be there twice.");
                }
                made.add(read);
            }
        }
        String items = field.limits().get("items");
        if (items != null && !inRange(items, sent.size())) {
            findings.add(path, sent.isEmpty() ? "empty" : "invalid", "The list must have " + items + " elements.");
        }
        return made;
    }

    private static boolean inRange(String items, int size) {
        String[] ends = items.split("\\.\\.", 2);
        boolean enough = ends[0].isEmpty() || size >= Integer.parseInt(ends[0]);
        return enough && (ends.length < 2 || ends[1].isEmpty() || size <= Integer.parseInt(ends[1]));
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
