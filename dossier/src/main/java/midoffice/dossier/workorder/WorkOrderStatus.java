package midoffice.dossier.workorder;

import java.util.Locale;
import java.util.Optional;

/** How far a work order is. It only goes forward: messages may overtake each other. */
enum WorkOrderStatus {
    REQUESTED(0), SENT(1), ACCEPTED(2), DONE(3), REFUSED(3);

    private final int rank;

    WorkOrderStatus(int rank) {
        this.rank = rank;
    }

    /** @return true when this comes later than the other; {@code done} and {@code refused} are both the end */
    boolean isAfter(WorkOrderStatus other) {
        return rank > other.rank;
    }

    /** @return the word used in the api */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the status of that word */
    static WorkOrderStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** @return the status a back office may report by that word, empty for any other word */
    static Optional<WorkOrderStatus> reported(String word) {
        return switch (word == null ? "" : word) {
            case "accepted" -> Optional.of(ACCEPTED);
            case "done" -> Optional.of(DONE);
            case "refused" -> Optional.of(REFUSED);
            default -> Optional.empty();
        };
    }
}
