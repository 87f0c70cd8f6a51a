package midoffice.catalogue.api.event;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * The clustering of an inventory round holds from now on.
 *
 * @param moved products that stand in another cluster since, by id, with that cluster
 */
public record ClusteringTookEffect(UUID round, LocalDate effective, Map<UUID, String> moved) {

    public ClusteringTookEffect {
        moved = Map.copyOf(moved);
    }
}
