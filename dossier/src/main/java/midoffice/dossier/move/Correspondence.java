package midoffice.dossier.move;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import midoffice.dossier.api.register.ResourceKind;

/** Proposes what the parts of a type become in another version: what is called the same, else for a status what has the same number. */
final class Correspondence {

    private static final List<BiPredicate<Piece, Piece>> WAYS = List.of(
            (old, other) -> old.name().equals(other.name()) && Objects.equals(old.mark(), other.mark()),
            (old, other) -> old.name().strip().toLowerCase(Locale.ROOT).equals(other.name().strip().toLowerCase(Locale.ROOT)),
            (old, other) -> old.kind() == ResourceKind.STATUS_TYPE && Objects.equals(old.mark(), other.mark()));

    private Correspondence() {
    }

    /**
     * A part of a type.
     *
     * @param mark what tells parts of one name from each other: the number of a status, the generic description of a role
     */
    record Piece(ResourceKind kind, UUID id, String name, String mark) {
    }

    /** Counterparts by part; a part of the new version stands for one part of the old one at most. */
    static Map<UUID, UUID> propose(List<Piece> before, List<Piece> after) {
        Map<UUID, UUID> proposed = new HashMap<>();
        Map<ResourceKind, List<Piece>> free = new EnumMap<>(ResourceKind.class);
        after.forEach(piece -> free.computeIfAbsent(piece.kind(), k -> new ArrayList<>()).add(piece));
        for (BiPredicate<Piece, Piece> way : WAYS) {
            for (Piece old : before) {
                List<Piece> candidates = free.getOrDefault(old.kind(), List.of());
                Optional<Piece> match = proposed.containsKey(old.id()) ? Optional.empty()
                        : candidates.stream().filter(other -> way.test(old, other)).findFirst();
                match.ifPresent(other -> {
                    proposed.put(old.id(), other.id());
                    candidates.remove(other);
                });
            }
        }
        return proposed;
    }
}
