package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import midoffice.dossier.content.ContentRepository.Mark;
import midoffice.dossier.content.VirusScanner.Verdict;

/**
 * Takes content from outside into the store: measures, recognises, lets it be scanned, refuses or keeps. Takes part in the caller's
 * transaction: when that is rolled back the content stays without use, and the sweeper removes it.
 */
@ApplicationScoped
public class ContentIntake {

    private final ContentStore store;
    private final ContentRepository inventory;
    private final VirusScanner scanner;
    private final Clock clock;

    protected ContentIntake() {
        this(null, null, null, null);
    }

    @Inject
    ContentIntake(ContentStore store, ContentRepository inventory, VirusScanner scanner, Clock clock) {
        this.store = store;
        this.inventory = inventory;
        this.scanner = scanner;
        this.clock = clock;
    }

    /**
     * Takes content that must be of one of some types.
     *
     * @param limit   most bytes accepted
     * @param accepts media types accepted
     * @return the content, safely in the store
     * @throws ContentRefused       when it is too large, empty, infected, or of another type
     * @throws UncheckedIOException when it cannot be read or written
     */
    @Transactional(dontRollbackOn = ContentRefused.class)
    public StoredContent take(String fileName, InputStream content, long limit, Set<String> accepts) {
        return take(fileName, content, limit, found -> {
            if (!accepts.contains(found)) {
                throw new ContentRefused("file-type-refused", "The content is " + found + ", not one of " + accepts);
            }
            return found;
        });
    }

    /**
     * Takes content of any type. The type kept is the one read from the content; what is declared only makes it more precise (a CSV file
     * reads as text).
     *
     * @param declared media type that the sender gives, or an extension, or null
     * @param limit    most bytes accepted
     * @throws ContentRefused       when it is too large, empty or infected, or {@code file-type-mismatch}: it can do harm (a program, a
     *                              page with scripts) and its declared type or its name says that it is something else
     * @throws UncheckedIOException when it cannot be read or written
     */
    @Transactional(dontRollbackOn = ContentRefused.class)
    public StoredContent takeAny(String fileName, String declared, InputStream content, long limit) {
        return take(fileName, content, limit, found -> DeclaredType.judge(found, declared, fileName));
    }

    private StoredContent take(String fileName, InputStream content, long limit, UnaryOperator<String> rule) {
        try (ContentStore.Incoming incoming = store.receive(content, limit)) {
            if (incoming.size() == 0) {
                throw new ContentRefused("file-empty", "The file is empty");
            }
            String type = rule.apply(MediaTypes.detect(incoming.head(MediaTypes.HEAD), incoming.tail(MediaTypes.TAIL)));
            Optional<Verdict> verdict = scanner.scanInline(incoming);
            if (verdict.filter(v -> !v.isClean()).isPresent()) {
                throw infected(verdict.get().finding());
            }
            Mark mark = inventory.hold(incoming.sha256(), incoming.size(), type, verdict.isPresent() ? Mark.CLEAN : Mark.UNSCANNED,
                    clock.instant());
            if (mark == Mark.INFECTED) {
                throw infected("known content");
            }
            incoming.keep();
            return new StoredContent(FileNames.clean(fileName, type), type, incoming.size(), incoming.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ContentRefused infected(String finding) {
        return new ContentRefused("file-infected", "The virus scanner found " + finding);
    }

    /** Keeps a piece of an upload, whatever it is; it is judged when it is part of a whole. Call in a transaction. */
    ContentStore.Incoming receivePart(InputStream content, long size) throws IOException {
        ContentStore.Incoming incoming = store.receive(content, size);
        if (incoming.size() != size) {
            incoming.close();
            throw new ContentRefused("file-size-wrong", "The part has " + incoming.size() + " bytes, not " + size);
        }
        return incoming;
    }
}
