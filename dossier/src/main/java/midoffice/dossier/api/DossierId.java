package midoffice.dossier.api;

import java.util.Objects;
import java.util.UUID;

/** Identifies a dossier; people use its number. */
public record DossierId(UUID value) {

    public DossierId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static DossierId of(String text) {
        return new DossierId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
