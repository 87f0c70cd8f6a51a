package midoffice.channels.web;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An unexpected error gets a short id that stands both on the page and in the log, so that a caller can name it. */
public final class Incident {

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Incident() {
    }

    /** Writes the error to the log. @return the id, for example {@code 7K2P-9QXM}; without letters that look like digits */
    public static String record(String where, Throwable error) {
        String id = draw() + "-" + draw();
        LOG.log(Level.SEVERE, error, () -> "Incident " + id + " at " + where);
        return id;
    }

    private static String draw() {
        StringBuilder part = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            part.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return part.toString();
    }
}
