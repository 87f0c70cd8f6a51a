package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.dossier.content.ContentRepository.Mark;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Large content that comes in parts, for the other features of this module; whether the caller may is checked by the use case that calls.
 * A part is content of its own in the store, so it survives a restart and may be sent to another node; after an interruption the sender
 * asks {@link #find} which parts are missing and sends those. Everything takes part in the caller's transaction.
 */
@ApplicationScoped
public class PartUploads {

    private final ContentStore store;
    private final ContentIntake intake;
    private final ContentRepository inventory;
    private final UploadRepository uploads;
    private final Clock clock;
    private final long partBytes;

    protected PartUploads() {
        this(null, null, null, null, null, 0);
    }

    @Inject
    PartUploads(ContentStore store, ContentIntake intake, ContentRepository inventory, UploadRepository uploads, Clock clock,
            @ConfigProperty(name = "midoffice.store.part-bytes", defaultValue = "104857600") long partBytes) {
        this.store = store;
        this.intake = intake;
        this.inventory = inventory;
        this.uploads = uploads;
        this.clock = clock;
        this.partBytes = partBytes;
    }

    /**
     * An upload under way.
     *
     * @param size  of the whole, in bytes
     * @param parts in order; together they have that size
     */
    public record Upload(UUID id, long size, List<Part> parts) {

        public Upload {
            parts = List.copyOf(parts);
        }

        public boolean isComplete() {
            return parts.stream().allMatch(Part::received);
        }
    }

    /** A part that is wanted: its number, from 1 on, the exact number of bytes, and whether it is there. */
    public record Part(int number, long size, boolean received) {
    }

    /**
     * Begins an upload.
     *
     * @param size of the whole, in bytes, at least 1
     * @return the parts wanted, of {@code midoffice.store.part-bytes} bytes, the last one smaller
     * @throws ContentRefused {@code file-empty} when the size is less than 1
     */
    @Transactional(dontRollbackOn = ContentRefused.class)
    public Upload begin(long size) {
        if (size < 1) {
            throw new ContentRefused("file-empty", "An upload has at least one byte");
        }
        UUID id = Ids.next();
        uploads.add(id, size, partBytes, clock.instant());
        return require(id);
    }

    /** @return the upload as it stands; empty when it never was, was assembled, or was abandoned too long ago */
    @Transactional
    public Optional<Upload> find(UUID id) {
        return uploads.find(id).map(header -> {
            var received = uploads.parts(id);
            List<Part> parts = new ArrayList<>();
            long rest = header.size();
            for (int number = 1; rest > 0; number++) {
                long size = Math.min(header.partSize(), rest);
                parts.add(new Part(number, size, received.containsKey(number)));
                rest -= size;
            }
            return new Upload(id, header.size(), parts);
        });
    }

    /**
     * Takes one part. Sending it again replaces it; two that send the same part at once each succeed, and the last one counts.
     *
     * @return the upload with the part
     * @throws DomainException.NotFound {@code upload-not-found} or {@code part-not-found}
     * @throws ContentRefused           {@code file-size-wrong} or {@code file-too-large} when the stream has another number of bytes than
     *                                  the part; an interrupted stream is no part
     * @throws UncheckedIOException     when it cannot be read or written
     */
    @Transactional(dontRollbackOn = ContentRefused.class)
    public Upload write(UUID id, int number, InputStream content) {
        Part part = require(id).parts().stream().filter(p -> p.number() == number).findFirst()
                .orElseThrow(() -> new DomainException.NotFound("part-not-found", "Upload " + id + " has no part " + number));
        try (ContentStore.Incoming incoming = intake.receivePart(content, part.size())) {
            uploads.lock(id).orElseThrow(() -> notFound(id));
            inventory.hold(incoming.sha256(), incoming.size(), "application/octet-stream", Mark.PART, clock.instant());
            incoming.keep();
            uploads.put(id, number, incoming.sha256(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return require(id);
    }

    /**
     * Makes one content of the parts, reading them one after the other with constant memory, and ends the upload.
     *
     * @param declared media type that the sender gives, or null; see {@link ContentIntake#takeAny}
     * @param accept   what the whole must satisfy, for example a checksum; when it does not, nothing changes and the upload goes on
     * @throws DomainException.NotFound {@code upload-not-found}
     * @throws DomainException.Conflict {@code parts-missing}
     * @throws ContentRefused           as for content in one piece; {@code checksum-wrong} when {@code accept} says no
     */
    @Transactional(dontRollbackOn = ContentRefused.class)
    public StoredContent assemble(UUID id, String fileName, String declared, Predicate<StoredContent> accept) {
        uploads.lock(id).orElseThrow(() -> notFound(id));
        Upload upload = require(id);
        if (!upload.isComplete()) {
            throw new DomainException.Conflict("parts-missing", "Upload " + id + " misses "
                    + upload.parts().stream().filter(p -> !p.received()).count() + " parts");
        }
        var hashes = uploads.parts(id);
        List<String> inOrder = upload.parts().stream().map(p -> hashes.get(p.number())).toList();
        StoredContent whole;
        try (InputStream content = new SequenceInputStream(new OneByOne(inOrder.iterator()))) {
            whole = intake.takeAny(fileName, declared, content, upload.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!accept.test(whole)) {
            throw new ContentRefused("checksum-wrong", "The content is not what was announced");
        }
        uploads.remove(id);
        return whole;
    }

    /** Gives an upload up; its parts go with the next sweep. Nothing happens when there is none. */
    @Transactional
    public void abandon(UUID id) {
        uploads.remove(id);
    }

    private Upload require(UUID id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    private static DomainException.NotFound notFound(UUID id) {
        return new DomainException.NotFound("upload-not-found", "No upload " + id);
    }

    /** Opens each part when the one before it is read. */
    private final class OneByOne implements Enumeration<InputStream> {

        private final Iterator<String> hashes;

        OneByOne(Iterator<String> hashes) {
            this.hashes = hashes;
        }

        @Override
        public boolean hasMoreElements() {
            return hashes.hasNext();
        }

        @Override
        public InputStream nextElement() {
            try {
                return store.open(hashes.next(), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
