package midoffice.dossier.api.register;

/**
 * How far something may be spread, from everybody to hardly anybody (ZGW: vertrouwelijkheidaanduiding). A client that may see a level sees
 * all levels before it.
 */
public enum Confidentiality {
    PUBLIC, RESTRICTED_PUBLIC, INTERNAL, DOSSIER_CONFIDENTIAL, CONFIDENTIAL, STRICTLY_CONFIDENTIAL, SECRET, TOP_SECRET;

    /** @return its place in the order, as it is stored: 1 for {@link #PUBLIC} */
    public int level() {
        return ordinal() + 1;
    }

    /** @return the confidentiality with that place in the order */
    public static Confidentiality of(int level) {
        return values()[level - 1];
    }
}
