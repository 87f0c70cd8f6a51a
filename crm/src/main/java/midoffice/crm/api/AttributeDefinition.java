package midoffice.crm.api;

/**
 * What an attribute of a party is.
 *
 * @param kind       which parties have it, null for both
 * @param declarable whether the party may say it without proof
 * @param address    whether it is part of the address, which sources state as a whole
 * @param multiple   whether a party has several at once
 */
public record AttributeDefinition(String key, PartyKind kind, DataCategory category, Format format, boolean declarable, boolean address,
        boolean multiple) {

    /** What a value looks like. */
    public enum Format {
        TEXT,
        /** ISO 8601, {@code 1985-07-30}. */
        DATE,
        /** The same, or only {@code 1985} or {@code 1985-07}: the national register does not know every day of birth. */
        PARTIAL_DATE,
        EMAIL, PHONE,
        /** {@code true}, or nothing. */
        FLAG,
        /** {@code M}, {@code F} or {@code X}. */
        SEX,
        /** ISO 639-1. */
        LANGUAGE
    }

    AttributeDefinition byOwner() {
        return new AttributeDefinition(key, kind, category, format, true, address, multiple);
    }

    AttributeDefinition ofAddress() {
        return new AttributeDefinition(key, kind, category, format, declarable, true, multiple);
    }

    AttributeDefinition repeated() {
        return new AttributeDefinition(key, kind, category, format, declarable, address, true);
    }

    /** @return whether parties of that kind have it */
    public boolean fits(PartyKind wanted) {
        return kind == null || kind == wanted;
    }
}
