package midoffice.dossier.move;

import java.util.Map;
import java.util.UUID;
import midoffice.dossier.record.TypeSwap;

/** What a job that moves dossiers is ordered to do. */
record MoveOrder(UUID from, UUID to, Map<UUID, UUID> parts) {

    static MoveOrder of(TypeSwap swap) {
        return new MoveOrder(swap.from(), swap.to(), swap.parts());
    }

    TypeSwap swap() {
        return new TypeSwap(from, to, parts);
    }
}
