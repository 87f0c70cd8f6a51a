package midoffice.dossier.api.register;

import java.util.UUID;

/** Something the register holds. */
public interface Entry {

    /** Its id; never changes and is never given again. */
    UUID id();

    /** Counts the changes; give it back with a change to be sure that nobody was in between. */
    long revision();
}
