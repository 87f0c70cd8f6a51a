package midoffice.channels.rest.zgw.dictionary;

import java.util.Map;
import java.util.Set;

/**
 * A field.
 *
 * @param wire   its name on the wire
 * @param name   its name here
 * @param flags  what it is: {@code required, nullable, read, write, blank, unique, omit} (left out of answers when there is nothing to say)
 * @param limits its limits by name: {@code min, max, items, default, pattern, const, missing} (the code for a link that
 *               leads to none), {@code second} (field and value with which it leads to the second of two kinds)
 */
public record WireField(String wire, String name, WireType type, Set<String> flags, Map<String, String> limits) {

    public WireField {
        flags = Set.copyOf(flags);
        limits = Map.copyOf(limits);
    }

    public boolean is(String flag) {
        return flags.contains(flag);
    }

    /** @return the limit, or {@code otherwise} where there is none */
    public long limit(String limit, long otherwise) {
        return limits.containsKey(limit) ? Long.parseLong(limits.get(limit)) : otherwise;
    }
}
