package midoffice.dossier.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keeps content under its SHA-256. A file system today; an object store fits behind the same few methods. */
interface ContentStore {

    /**
     * Reads the stream to its end into the store, without keeping it yet.
     *
     * @param limit most bytes accepted
     * @throws ContentRefused {@code file-too-large} as soon as the limit is passed
     */
    Incoming receive(InputStream content, long limit) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when there is no such content */
    InputStream open(String sha256) throws IOException;

    /**
     * Removes content last kept before {@code before} that is not in use.
     *
     * @param inUse given hashes, returns those that are in use
     * @return number removed
     */
    int sweep(Instant before, UnaryOperator<Set<String>> inUse) throws IOException;

    /** Tries to write. @throws IOException when that fails */
    void probe() throws IOException;

    /** Content received and not yet kept; closing it without {@link #keep} forgets it. */
    interface Incoming extends Closeable {

        String sha256();

        long size();

        /** @return the first bytes, at most {@code max} */
        byte[] head(int max) throws IOException;

        /** @return the last bytes, at most {@code max} */
        byte[] tail(int max) throws IOException;

        /** Keeps it for good: when this returns it survives a power cut. Keeping the same content again is fine. */
        void keep() throws IOException;
    }
}
