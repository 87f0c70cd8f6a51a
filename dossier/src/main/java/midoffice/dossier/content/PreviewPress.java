package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.dossier.api.DocumentPreviews.Outcome;
import midoffice.dossier.api.DocumentPreviews.Preview;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes previews of content, for the other features of this module; whether the caller may is checked by the use case that calls. Content
 * comes from outside, so bytes, pixels, time and the number made at once are bounded.
 */
@ApplicationScoped
public class PreviewPress {

    private static final Logger LOG = Logger.getLogger(PreviewPress.class.getName());
    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 2;
    private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff");
    private static final Set<String> TEXTS = Set.of("application/json", "application/xml");

    private final ContentReader reader;
    private final Clock clock;
    private final long maxBytes;
    private final Duration timeout;
    private final Semaphore seats = new Semaphore(AT_ONCE);

    protected PreviewPress() {
        this(null, null, 0, null);
    }

    @Inject
    PreviewPress(ContentReader reader, Clock clock,
            @ConfigProperty(name = "midoffice.preview.max-bytes", defaultValue = "20971520") long maxBytes,
            @ConfigProperty(name = "midoffice.preview.timeout", defaultValue = "PT10S") Duration timeout) {
        this.reader = reader;
        this.clock = clock;
        this.maxBytes = maxBytes;
        this.timeout = timeout;
    }

    /**
     * @throws midoffice.crm.api.common.DomainException.Conflict as {@link ContentReader#open(String)}
     * @throws UncheckedIOException                              when the content cannot be read from the store
     */
    public Preview make(StoredContent content) {
        reader.requireServed(content.sha256());
        String type = content.mediaType();
        boolean text = type.startsWith("text/") || TEXTS.contains(type);
        if (!text && !type.equals(MediaTypes.PDF) && !IMAGES.contains(type)) {
            return Preview.none(Outcome.UNSUPPORTED);
        }
        if (!text && content.size() > maxBytes) {
            return Preview.none(Outcome.TOO_LARGE);
        }
        if (!seat()) {
            return Preview.none(Outcome.BUSY);
        }
        try {
            byte[] bytes = read(content.sha256(), text ? TextPreview.MOST_BYTES : (int) content.size());
            return text ? TextPreview.of(bytes, content.size()) : drawn(type, bytes);
        } finally {
            seats.release();
        }
    }

    private Preview drawn(String type, byte[] bytes) {
        Deadline deadline = new Deadline(clock, clock.instant().plus(timeout));
        try {
            return type.equals(MediaTypes.PDF) ? PdfPreview.of(bytes, deadline) : ImagePreview.of(bytes, deadline);
        } catch (Deadline.TooLarge e) {
            return Preview.none(Outcome.TOO_LARGE);
        } catch (OutOfMemoryError | StackOverflowError e) {
            // what is made to burst when it is unfolded; the memory was this thread's own and is free again
            LOG.log(Level.WARNING, "Content that bursts when it is shown", e);
            return Preview.none(Outcome.TOO_LARGE);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "Content that cannot be shown", e);
            return Preview.none(Outcome.UNREADABLE);
        }
    }

    private byte[] read(String sha256, int most) {
        try (InputStream content = reader.open(sha256)) {
            return content.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean seat() {
        try {
            return seats.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
