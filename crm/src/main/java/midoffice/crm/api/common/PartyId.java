package midoffice.crm.api.common;

import java.util.Objects;
import java.util.UUID;

/** Identifies a party: a person or an organisation known to the city. */
public record PartyId(UUID value) {

    public PartyId {
        Objects.requireNonNull(value, "value");
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static PartyId of(String text) {
        return new PartyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
