package midoffice.channels.intranet;

/** Why staff read somebody's data here; the citizen finds it in his or her own log. */
public final class Purpose {

    public static final String HANDLING = "behandeling van een dossier";
    public static final String REPORTS = "behandeling van een melding";
    public static final String CONTACT = "gesprek met het contactcentrum";
    public static final String LOOK_UP = "opzoeken van een persoon of dossier";

    private Purpose() {
    }
}
