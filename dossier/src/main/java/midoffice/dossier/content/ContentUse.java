package midoffice.dossier.content;

import java.util.Set;

/** Who refers to content in the store; the sweeper asks all of them. */
public interface ContentUse {

    /** @return those of the given hashes that are in use here */
    Set<String> inUse(Set<String> hashes);

    /**
     * Who is asked first. Content moves from an upload to a form and from a form to a document; asked in that order, it is seen at least
     * once, also when it moves meanwhile.
     */
    enum Stage {
        UPLOAD, FORM, DOCUMENT
    }

    /** @return where content is in its life when it is here */
    default Stage stage() {
        return Stage.DOCUMENT;
    }
}
