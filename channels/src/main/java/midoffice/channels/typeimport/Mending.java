package midoffice.channels.typeimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireField;
import midoffice.channels.rest.zgw.dictionary.WireSchema;
import midoffice.channels.rest.zgw.dictionary.WireType;
import midoffice.channels.rest.zgw.translate.Links;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.Jobs.Remark;

/**
 * Mends what can be mended in one exported resource without guessing, each time with a remark: names are cut to their length, unknown fields and
 * references to other places are left out, what later versions of the standard ask for is filled in where it is known.
 */
final class Mending {

    static final String LEFT_OUT = "reference-left-out";

    private final Dictionary dictionary;
    private final WireSchema schema;
    private final Links links;
    private final Map<String, String> known;
    private final List<Remark> remarks;

    /** @param known values for fields that may be missing, by name on the wire */
    Mending(Dictionary dictionary, WireSchema schema, Links links, Map<String, String> known, List<Remark> remarks) {
        this.dictionary = dictionary;
        this.schema = schema;
        this.links = links;
        this.known = known;
        this.remarks = remarks;
    }

    /** Gives fields the names of the standard's newest version, leaves out references that lead elsewhere, and tells of damaged texts. */
    void prepare(ObjectNode resource) {
        rename(schema, resource);
        for (WireField field : schema.fields()) {
            JsonNode value = resource.get(field.wire());
            if (value != null && field.type() instanceof WireType.Link link && leadsAway(link, value) && !field.is("required")) {
                resource.putNull(field.wire());
                remarks.add(new Remark(field.wire(), LEFT_OUT, value.asText()));
            } else if (value instanceof ArrayNode values && field.type() instanceof WireType.Many many
                    && many.element() instanceof WireType.Link link && !field.is("read")) {
                leaveOut(field, link, values);
            }
            if (value != null && value.toString().indexOf('\uFFFD') >= 0) {
                remarks.add(new Remark(field.wire(), "damaged-text", value.asText()));
            }
        }
    }

    private void leaveOut(WireField field, WireType.Link link, ArrayNode values) {
        for (int i = values.size() - 1; i >= 0; i--) {
            if (leadsAway(link, values.get(i))) {
                remarks.add(new Remark(field.wire(), LEFT_OUT, values.remove(i).asText()));
            }
        }
    }

    private boolean leadsAway(WireType.Link link, JsonNode value) {
        return !link.foreign() && value.isTextual() && Links.isAddress(value.textValue())
                && links.id(value.textValue(), link.targets()).isEmpty();
    }

    private void rename(WireSchema of, ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            WireField field = of.meant(name).orElse(null);
            if (field != null) {
                if (!field.wire().equals(name) && !object.has(field.wire())) {
                    object.set(field.wire(), object.remove(name));
                }
                inside(field.type(), object.get(field.wire()));
            }
        }
    }

    private void inside(WireType type, JsonNode value) {
        if (type instanceof WireType.Nested nested && value instanceof ObjectNode inner) {
            rename(dictionary.schema(nested.schema()), inner);
        } else if (type instanceof WireType.Many many && value != null && value.isArray()) {
            value.forEach(element -> inside(many.element(), element));
        }
    }

    /**
     * Mends what was found.
     *
     * @return what cannot be mended
     */
    List<Violation> mend(ObjectNode resource, List<Violation> found) {
        List<Violation> left = new ArrayList<>();
        // from the end, so that places in lists stay right while something is taken out
        found.stream().sorted(Comparator.comparing(Violation::field, Mending::byPlace).reversed()).forEach(violation -> {
            if (!mend(resource, violation)) {
                left.add(violation);
            }
        });
        return left;
    }

    private boolean mend(ObjectNode resource, Violation violation) {
        String path = violation.field();
        return switch (violation.code()) {
            case "max_length" -> cut(resource, path);
            case "unknown" -> remove(resource, path, "field-unknown");
            case "null" -> remove(resource, path, null);
            case "required" -> known.containsKey(path) && fill(resource, path);
            case "unique" -> once(resource, path);
            default -> false;
        };
    }

    private boolean fill(ObjectNode resource, String path) {
        resource.put(path, known.get(path));
        remarks.add(new Remark(path, "filled-in", known.get(path)));
        return true;
    }

    private boolean cut(ObjectNode resource, String path) {
        Optional<WireField> field = field(schema, path);
        JsonNode value = resource.at(pointer(path));
        if (field.isEmpty() || !value.isTextual()) {
            return false;
        }
        String text = value.textValue();
        String shorter = text.substring(0, text.offsetByCodePoints(0, (int) field.get().limit("max", 0)));
        replace(resource, path, TextNode.valueOf(shorter));
        remarks.add(new Remark(path, "cut", text));
        return true;
    }

    private boolean remove(ObjectNode resource, String path, String remark) {
        JsonNode value = resource.at(pointer(path));
        replace(resource, path, null);
        if (remark != null) {
            remarks.add(new Remark(path, remark, value.isValueNode() ? value.asText() : value.toString()));
        }
        return true;
    }

    private boolean once(ObjectNode resource, String path) {
        ArrayNode values = (ArrayNode) resource.at(pointer(path));
        List<JsonNode> different = new ArrayList<>();
        values.forEach(v -> {
            if (different.contains(v)) {
                remarks.add(new Remark(path, "twice", v.asText()));
            } else {
                different.add(v);
            }
        });
        values.removeAll().addAll(different);
        return true;
    }

    private static void replace(ObjectNode resource, String path, JsonNode value) {
        int dot = path.lastIndexOf('.');
        String last = path.substring(dot + 1);
        JsonNode around = dot < 0 ? resource : resource.at(pointer(path.substring(0, dot)));
        if (around instanceof ArrayNode values && value == null) {
            values.remove(Integer.parseInt(last));
        } else if (around instanceof ArrayNode values) {
            values.set(Integer.parseInt(last), value);
        } else if (around instanceof ObjectNode object && value == null) {
            object.remove(last);
        } else if (around instanceof ObjectNode object) {
            object.set(last, value);
        }
    }

    private Optional<WireField> field(WireSchema of, String path) {
        String[] parts = path.split("\\.", 2);
        Optional<WireField> field = of.field(parts[0]);
        if (parts.length == 1 || field.isEmpty()) {
            return field;
        }
        String rest = parts[1];
        WireType type = field.get().type();
        if (type instanceof WireType.Many many) {
            if (!rest.contains(".")) {
                return field;
            }
            rest = rest.substring(rest.indexOf('.') + 1);
            type = many.element();
        }
        return type instanceof WireType.Nested nested ? field(dictionary.schema(nested.schema()), rest) : Optional.empty();
    }

    private static String pointer(String path) {
        return "/" + path.replace('.', '/');
    }

    private static int byPlace(String one, String other) {
        String[] a = one.split("\\.");
        String[] b = other.split("\\.");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            boolean numbers = a[i].matches("\\d+") && b[i].matches("\\d+");
            int order = numbers ? Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i])) : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }
}
