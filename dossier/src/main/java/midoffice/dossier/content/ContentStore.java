package midoffice.dossier.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps content under its SHA-256 in hexadecimal, and knows nothing of who uses it. What lies in the store is always whole: it appears
 * under its hash in one step.
 */
interface ContentStore {

    /**
     * Reads the stream to its end, with constant memory, without keeping it yet.
     *
     * @param limit most bytes accepted
     * @throws ContentRefused {@code file-too-large} as soon as the limit is passed
     */
    Incoming receive(InputStream content, long limit) throws IOException;

    /**
     * @param offset of the first byte wanted; at or behind the end the stream is empty
     * @throws java.nio.file.NoSuchFileException when there is no such content
     */
    InputStream open(String sha256, long offset) throws IOException;

    /**
     * @return bytes that are there
     * @throws java.nio.file.NoSuchFileException when there is no such content
     */
    long size(String sha256) throws IOException;

    /** Hands out the hashes of content last kept before {@code before}, in sets of at most {@code batch}. */
    void listOlder(Instant before, int batch, Consumer<Set<String>> taker) throws IOException;

    /** Removes content, unless it was kept again since {@code before}. @return whether it is gone by this call */
    boolean remove(String sha256, Instant before) throws IOException;

    /** Removes what a crash left of content that was being received. @return number of files removed */
    int clearTemporary(Instant before) throws IOException;

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

        /** Reads it before it is kept. */
        InputStream open() throws IOException;

        /** Keeps it for good: when this returns it survives a power cut. Keeping the same content again is fine. */
        void keep() throws IOException;
    }
}
