package midoffice.channels.rest.zgw.dictionary;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object with its fields in order. */
public final class WireSchema {

    private final String name;
    private final boolean uuid;
    private final Map<String, WireField> fields;
    private final Set<String> former;
    private final Map<String, WireField> spellings = new HashMap<>();

    WireSchema(String name, boolean uuid, Map<String, WireField> fields, Set<String> former) {
        this.name = name;
        this.uuid = uuid;
        this.former = Set.copyOf(former);
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        fields.values().forEach(field -> spellings.putIfAbsent(folded(field.wire()), field));
    }

    public String name() {
        return name;
    }

    /** @return whether entries show their id beside their address */
    public boolean showsId() {
        return uuid;
    }

    /** @return whether clients send a field of that name in vain: earlier versions of the standard had it, or it belongs elsewhere */
    public boolean had(String wire) {
        return former.contains(wire);
    }

    public Collection<WireField> fields() {
        return fields.values();
    }

    public Optional<WireField> field(String wire) {
        return Optional.ofNullable(fields.get(wire));
    }

    /**
     * @return the field that is meant by a name in another spelling: clients write some with underscores or other capitals, and the
     *         implementations they grew up with let them
     */
    public Optional<WireField> meant(String name) {
        WireField exact = fields.get(name);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(spellings.get(folded(name)));
    }

    private static String folded(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** @return the field that is called so here */
    public Optional<WireField> named(String name) {
        return fields.values().stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
