package midoffice.dossier.content;

/** What the virus scanner said of content. */
public enum ContentState {
    /** There is no virus scanner; the content is served. */
    NOT_CONFIGURED,
    /** Waits for the scanner; not served. */
    UNSCANNED,
    /** Served. */
    CLEAN,
    /** Never served, also not when the scanner is switched off later. */
    INFECTED;

    /** @return whether the bytes may leave the store */
    public boolean isServed() {
        return this == NOT_CONFIGURED || this == CLEAN;
    }
}
