package midoffice.dossier.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Where packages for the e-depot go: a folder from which it takes them, or whatever else a city has. */
interface PackageTarget {

    /** Begins a package; one of that name that is there already stays until this one is complete. */
    Draft begin(String name) throws IOException;

    /** A package being written; closing it without {@link #complete} forgets it. */
    interface Draft extends Closeable {

        OutputStream stream();

        /** Puts it in place, whole. When this returns it survives a power cut. */
        void complete() throws IOException;
    }
}
