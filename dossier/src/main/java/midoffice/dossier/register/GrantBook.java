package midoffice.dossier.register;

import java.util.List;

/** Knows what was given to whom. */
public interface GrantBook {

    /** What was given to the application with that client id. */
    Given of(String clientId);

    /** @param everything true for an application with all rights */
    record Given(boolean everything, List<Grant> grants) {

        public Given {
            grants = List.copyOf(grants);
        }
    }
}
