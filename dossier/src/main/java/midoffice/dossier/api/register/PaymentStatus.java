package midoffice.dossier.api.register;

/** How far a dossier was paid. */
public enum PaymentStatus {
    NOT_APPLICABLE("Niet van toepassing"),
    NOT_YET("Nog niet betaald"),
    PARTLY("Gedeeltelijk betaald"),
    FULLY("Geheel betaald");

    private final String text;

    PaymentStatus(String text) {
        this.text = text;
    }

    /** @return the same in the fixed Dutch words clients show */
    public String text() {
        return text;
    }
}
