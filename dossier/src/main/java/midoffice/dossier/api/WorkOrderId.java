package midoffice.dossier.api;

import java.util.Objects;
import java.util.UUID;

/** Identifies a work order: something asked of a back office. */
public record WorkOrderId(UUID value) {

    public WorkOrderId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static WorkOrderId of(String text) {
        return new WorkOrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
