package midoffice.dossier.document;

import java.util.Set;

/** Who refers to content in the store; the sweeper asks all of them. */
public interface ContentUse {

    /** @return those of the given hashes that are in use here */
    Set<String> inUse(Set<String> hashes);
}
