package midoffice.dossier.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which version of a dossier type takes the place of which.
 *
 * @param parts status, result, role, property and object types of the new version by those of the old one
 */
public record TypeSwap(UUID from, UUID to, Map<UUID, UUID> parts) {

    public TypeSwap {
        parts = Map.copyOf(parts);
    }

    /** What a part of the old version becomes. */
    public Optional<UUID> of(UUID part) {
        return part == null ? Optional.empty() : Optional.ofNullable(parts.get(part));
    }

    /** The same with other counterparts for some; null takes one away. */
    public TypeSwap with(Map<UUID, UUID> chosen) {
        Map<UUID, UUID> all = new HashMap<>(parts);
        chosen.forEach((part, other) -> {
            if (other == null) {
                all.remove(part);
            } else {
                all.put(part, other);
            }
        });
        return new TypeSwap(from, to, all);
    }
}
