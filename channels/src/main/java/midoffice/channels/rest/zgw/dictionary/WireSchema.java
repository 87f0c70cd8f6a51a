package midoffice.channels.rest.zgw.dictionary;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object with its fields in order. */
public final class WireSchema {

    private final String name;
    private final boolean uuid;
    private final Map<String, WireField> fields;

    WireSchema(String name, boolean uuid, Map<String, WireField> fields) {
        this.name = name;
        this.uuid = uuid;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public String name() {
        return name;
    }

    /** @return whether entries show their id beside their address */
    public boolean showsId() {
        return uuid;
    }

    public Collection<WireField> fields() {
        return fields.values();
    }

    public Optional<WireField> field(String wire) {
        return Optional.ofNullable(fields.get(wire));
    }

    /** @return the field that is called so here */
    public Optional<WireField> named(String name) {
        return fields.values().stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
