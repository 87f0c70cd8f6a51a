package midoffice.channels.authentic.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.channels.authentic.standin.StandInCity.Told;

/** Notices that wait to be fetched. A batch stays out until it is confirmed with its receipt; until then it is given again. */
final class NoticeQueue {

    private static final int BATCH = 10;

    private final List<Told> waiting = new ArrayList<>();
    private List<Told> out = List.of();
    private String receipt;

    /** @param receipt null when there is nothing more; {@code known} is false when the receipt that was sent is none of ours */
    record Batch(List<Told> notices, String receipt, boolean known) {
    }

    /** @param first whether it is delivered before those that wait: out of order */
    synchronized void add(Told told, boolean first) {
        waiting.add(first ? 0 : waiting.size(), told);
    }

    synchronized int size() {
        return waiting.size() + out.size();
    }

    /** @param confirmed receipt of the batch before, empty for none */
    synchronized Batch next(String confirmed) {
        if (!confirmed.isEmpty() && !confirmed.equals(receipt)) {
            return new Batch(List.of(), null, false);
        }
        if (!confirmed.isEmpty() || out.isEmpty()) {
            out = List.copyOf(waiting.subList(0, Math.min(BATCH, waiting.size())));
            waiting.subList(0, out.size()).clear();
            receipt = out.isEmpty() ? null : UUID.randomUUID().toString();
        }
        return new Batch(out, receipt, true);
    }
}
