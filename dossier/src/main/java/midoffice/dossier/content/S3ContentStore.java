package midoffice.dossier.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Content as objects in a bucket, under the same names as files: {@code ab/cd/abcd…}. What comes in is measured and hashed in a temporary
 * file on this node first; it is sent with its hash, and the object store refuses what is not that. An object appears at once or not at
 * all.
 */
final class S3ContentStore implements ContentStore {

    /** What an object store takes in one request. */
    static final long LARGEST = 5L * 1024 * 1024 * 1024;

    private static final String PROBE = "tmp/probe";

    private final S3Bucket bucket;
    private final Path temporary;

    /** @param directory of this node, for content on its way in */
    S3ContentStore(S3Bucket bucket, Path directory) {
        this.bucket = bucket;
        this.temporary = directory.toAbsolutePath().resolve("tmp");
    }

    @Override
    public Incoming receive(InputStream content, long limit) throws IOException {
        return new IncomingObject(SpooledFile.spool(temporary, content, Math.min(limit, LARGEST)));
    }

    /** Missing content is noticed here, not at the first read. */
    @Override
    public InputStream open(String sha256, long offset) throws IOException {
        return new S3Stream(bucket, Digests.path(sha256), offset);
    }

    @Override
    public long size(String sha256) throws IOException {
        return bucket.size(Digests.path(sha256));
    }

    @Override
    public void listOlder(Instant before, int batch, Consumer<Set<String>> taker) throws IOException {
        Set<String> hashes = new HashSet<>();
        String next = null;
        do {
            S3Bucket.Page page = bucket.list(next);
            for (S3Bucket.Listed object : page.objects()) {
                String hash = object.key().substring(object.key().lastIndexOf('/') + 1);
                if (Digests.isHash(hash) && object.key().equals(Digests.path(hash)) && object.modified().isBefore(before)) {
                    hashes.add(hash);
                }
                if (hashes.size() == batch) {
                    taker.accept(Set.copyOf(hashes));
                    hashes.clear();
                }
            }
            next = page.next();
        } while (next != null);
        if (!hashes.isEmpty()) {
            taker.accept(Set.copyOf(hashes));
        }
    }

    /** Between looking and removing nobody keeps it again: the sweeper holds its row. */
    @Override
    public boolean remove(String sha256, Instant before) throws IOException {
        String key = Digests.path(sha256);
        try {
            if (!bucket.modified(key).isBefore(before)) {
                return false;
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        bucket.delete(key);
        return true;
    }

    @Override
    public int clearTemporary(Instant before) throws IOException {
        return SpooledFile.clear(temporary, before);
    }

    @Override
    public void probe() throws IOException {
        SpooledFile.probe(temporary);
        bucket.put(PROBE, new byte[] {1});
    }

    /** Content in a temporary file of this node. */
    private final class IncomingObject extends SpooledFile {

        IncomingObject(Spooled spooled) {
            super(spooled);
        }

        /** Also when it is there already: sending it again renews its time, and the sweeper leaves it alone. */
        @Override
        public void keep() throws IOException {
            bucket.put(Digests.path(sha256()), file(), size(), sha256());
        }
    }
}
