package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.content.ContentRepository.Mark;

/**
 * Reads content out of the store, for the other features of this module; whether the caller may is checked by the use case that calls.
 * With a virus scanner, only content that it found clean is given.
 */
@ApplicationScoped
public class ContentReader {

    private final ContentStore store;
    private final ContentRepository inventory;
    private final VirusScanner scanner;

    protected ContentReader() {
        this(null, null, null);
    }

    @Inject
    ContentReader(ContentStore store, ContentRepository inventory, VirusScanner scanner) {
        this.store = store;
        this.inventory = inventory;
        this.scanner = scanner;
    }

    /** As {@link #open(String, long)}, from the first byte. */
    public InputStream open(String sha256) {
        return open(sha256, 0);
    }

    /**
     * Opens content; the caller closes the stream.
     *
     * @param offset of the first byte wanted; behind the end the stream is empty
     * @throws DomainException.Conflict {@code content-not-scanned} when the scanner has not looked yet, {@code content-infected} when it
     *                                  found something
     * @throws UncheckedIOException     when the content cannot be read or is missing
     */
    public InputStream open(String sha256, long offset) {
        requireServed(sha256);
        try {
            return store.open(sha256, offset);
        } catch (IOException e) {
            throw new UncheckedIOException("Content " + sha256 + " cannot be read", e);
        }
    }

    /** @throws DomainException.Conflict as {@link #open(String, long)} */
    public void requireServed(String sha256) {
        ContentState state = state(sha256);
        if (state == ContentState.INFECTED) {
            throw new DomainException.Conflict("content-infected", "The virus scanner found something in " + sha256);
        }
        if (!state.isServed()) {
            throw new DomainException.Conflict("content-not-scanned", "The virus scanner has not looked at " + sha256 + " yet");
        }
    }

    public ContentState state(String sha256) {
        return states(Set.of(sha256)).get(sha256);
    }

    /** @return the state of each of the given hashes */
    public Map<String, ContentState> states(Collection<String> hashes) {
        Map<String, Mark> marks = inventory.marks(hashes);
        Map<String, ContentState> states = new HashMap<>();
        hashes.forEach(hash -> states.put(hash, state(marks.get(hash))));
        return states;
    }

    /**
     * Compares content with a checksum that somebody else computed.
     *
     * @param algorithm {@code CRC_32}, {@code MD5}, {@code SHA_1}, {@code SHA_256}, {@code SHA_512} or {@code SHA_3}, in any case and with
     *                  or without signs between
     * @param value     in hexadecimal
     * @return whether they agree; empty for an algorithm that is not known here
     * @throws UncheckedIOException when the content cannot be read
     */
    public Optional<Boolean> agrees(String sha256, String algorithm, String value) {
        return Checksum.named(algorithm, value).map(checksum -> {
            try (InputStream content = store.open(sha256, 0)) {
                return checksum.matches(content);
            } catch (IOException e) {
                throw new UncheckedIOException("Content " + sha256 + " cannot be read", e);
            }
        });
    }

    private ContentState state(Mark mark) {
        if (mark == Mark.INFECTED) {
            return ContentState.INFECTED;
        }
        if (!scanner.isConfigured()) {
            return ContentState.NOT_CONFIGURED;
        }
        return mark == Mark.CLEAN ? ContentState.CLEAN : ContentState.UNSCANNED;
    }
}
