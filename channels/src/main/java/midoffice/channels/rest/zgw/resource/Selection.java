package midoffice.channels.rest.zgw.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireField;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.translate.Findings;
import midoffice.crm.api.common.Violation;

/**
 * What the answer to a search is to say of each entry ({@code fields}, zrc-029): names of fields, {@code *} for all of them, and objects that
 * name what is wanted of a group of fields or of an entry to be shown in full. The standard's own example spells fields in other cases and names
 * some that are not there; so case makes no difference, and what is not there is left out.
 */
public final class Selection {

    private static final String EXPANDED = "_expand";
    private static final int DEEPEST = 8;

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Selection> inside = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Selection() {
    }

    /**
     * @param sent the body of a search
     * @return empty when the client wants all fields
     * @throws Findings.WireRefusal when it is no such list, or when {@code expand} stands beside it
     */
    public static Optional<Selection> of(JsonNode sent) {
        JsonNode fields = sent.path("fields");
        if (fields.isMissingNode()) {
            return Optional.empty();
        }
        Findings findings = new Findings();
        if (sent.hasNonNull("expand")) {
            findings.add("fields", "invalid", "Say fields or expand, not both.");
        }
        Selection all = read(fields, "fields", 1, findings);
        findings.raise();
        return Optional.of(all);
    }

    private static Selection read(JsonNode fields, String path, int depth, Findings findings) {
        Selection read = new Selection();
        if (!fields.isArray() || depth > DEEPEST) {
            findings.add(path, fields.isArray() ? "too-much" : "not_a_list", "A list of names of fields is expected.");
            return read;
        }
        for (int i = 0; i < fields.size(); i++) {
            JsonNode field = fields.get(i);
            String at = path + "." + i;
            if (field.isTextual()) {
                read.names.add(field.textValue().toLowerCase(Locale.ROOT));
            } else if (field.isObject()) {
                field.fields().forEachRemaining(group -> read.inside.put(group.getKey(),
                        read(group.getValue(), at + "." + group.getKey(), depth + 1, findings)));
            } else {
                findings.add(at, "invalid", "The name of a field is expected, or an object with such names.");
            }
        }
        return read;
    }

    /**
     * The paths of what is to be shown in full; a group of fields is none.
     *
     * @throws Findings.WireRefusal {@code invalid_choice} where something is wanted of a field that is not there
     */
    public Set<String> paths(WireResource resource) {
        Map<String, Selection> linked = new LinkedHashMap<>();
        inside.forEach((name, wanted) -> {
            String wire = resource.schema().fields().stream().map(WireField::wire).filter(name::equalsIgnoreCase).findFirst()
                    .orElseThrow(() -> new Findings.WireRefusal(List.of(new Violation("fields", "invalid_choice", "There is no such field."))));
            if (Expansion.leads(resource, wire)) {
                linked.put(wire, wanted);
            }
        });
        return linked.entrySet().stream().flatMap(e -> Stream.concat(Stream.of(e.getKey()), Expansion.targets(resource, e.getKey()).stream()
                .map(Dictionary::resource).flatMap(target -> e.getValue().paths(target).stream())
                .map(deeper -> e.getKey() + "." + deeper))).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Leaves only what is wanted. */
    public void cut(JsonNode answer) {
        if (answer.isArray()) {
            answer.forEach(this::cut);
        }
        if (!(answer instanceof ObjectNode entry)) {
            return;
        }
        JsonNode expanded = entry.remove(EXPANDED);
        for (Iterator<Map.Entry<String, JsonNode>> all = entry.fields(); all.hasNext();) {
            Map.Entry<String, JsonNode> field = all.next();
            Selection group = inside.get(field.getKey());
            if (group != null && !field.getValue().isTextual()) {
                group.cut(field.getValue());
            } else if (group == null && !names.contains("*") && !names.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                all.remove();
            }
        }
        if (expanded != null) {
            expanded.fields().forEachRemaining(field -> Optional.ofNullable(inside.get(field.getKey())).ifPresent(s -> s.cut(field.getValue())));
            entry.set(EXPANDED, expanded);
        }
    }
}
