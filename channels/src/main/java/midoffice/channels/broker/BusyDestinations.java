package midoffice.channels.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts how many workers of this node are at each destination. */
class BusyDestinations {

    private final Map<String, Integer> workers = new HashMap<>();
    private final int most;

    BusyDestinations(int most) {
        this.most = most;
    }

    synchronized void enter(String destination) {
        workers.merge(destination, 1, Integer::sum);
    }

    synchronized void leave(String destination) {
        workers.computeIfPresent(destination, (name, count) -> count == 1 ? null : count - 1);
    }

    /** @return destinations that have as many workers as they may */
    synchronized Set<String> full() {
        return workers.entrySet().stream().filter(entry -> entry.getValue() >= most).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }
}
