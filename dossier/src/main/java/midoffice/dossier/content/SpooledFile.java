package midoffice.dossier.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Content on its way in: a temporary file, measured, hashed and fsynced while it is read. */
abstract class SpooledFile implements ContentStore.Incoming {

    private static final int BUFFER = 64 * 1024;

    private final Spooled spooled;

    SpooledFile(Spooled spooled) {
        this.spooled = spooled;
    }

    /** A file that holds all of the stream. */
    record Spooled(Path file, String sha256, long size) {
    }

    /**
     * Reads the stream to its end into a new file.
     *
     * @throws ContentRefused {@code file-too-large}; the file is gone then, as after every other error
     */
    static Spooled spool(Path directory, InputStream content, long limit) throws IOException {
        Path file = Files.createDirectories(directory).resolve(UUID.randomUUID().toString());
        var digest = Digests.sha256();
        long size = 0;
        boolean complete = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new ContentRefused("file-too-large", "More than " + limit + " bytes");
                }
                digest.update(buffer, 0, read);
                for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
        return new Spooled(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Writes a file and removes it. @throws IOException when that fails */
    static void probe(Path directory) throws IOException {
        Path file = Files.createDirectories(directory).resolve("probe-" + UUID.randomUUID());
        try {
            Files.write(file, new byte[] {1}, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Removes what a crash left. @return number of files removed */
    static int clear(Path directory, Instant before) throws IOException {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        List<Path> old;
        try (Stream<Path> files = Files.list(directory)) {
            old = files.filter(file -> isOlder(file, before)).toList();
        }
        int removed = 0;
        for (Path file : old) {
            removed += Files.deleteIfExists(file) ? 1 : 0;
        }
        return removed;
    }

    static boolean isOlder(Path file, Instant before) {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Path file() {
        return spooled.file();
    }

    @Override
    public String sha256() {
        return spooled.sha256();
    }

    @Override
    public long size() {
        return spooled.size();
    }

    @Override
    public byte[] head(int max) throws IOException {
        return bytes(0, (int) Math.min(max, size()));
    }

    @Override
    public byte[] tail(int max) throws IOException {
        int count = (int) Math.min(max, size());
        return bytes(size() - count, count);
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file());
    }

    private byte[] bytes(long from, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ)) {
            while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
                // reads until the part is whole
                continue;
            }
        }
        return buffer.array();
    }
}
