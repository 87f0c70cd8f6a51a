package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Content as files: {@code ab/cd/abcd…}, written to {@code tmp/} in the same store, fsynced, renamed in one step and the directory
 * fsynced, so that a file under its hash is always whole. The store may be a network share of several nodes.
 */
@ApplicationScoped
class FileContentStore implements ContentStore {

    private static final int SWEEP_BATCH = 500;
    private static final int BUFFER = 64 * 1024;

    private final Path root;

    protected FileContentStore() {
        this.root = null;
    }

    @Inject
    FileContentStore(@ConfigProperty(name = "midoffice.store.dir", defaultValue = "data/store") String directory) {
        this(Path.of(directory));
    }

    FileContentStore(Path root) {
        this.root = root.toAbsolutePath();
    }

    @Override
    public Incoming receive(InputStream content, long limit) throws IOException {
        Path temporary = temporaryDirectory().resolve(UUID.randomUUID().toString());
        MessageDigest digest = sha256();
        long size = 0;
        boolean complete = false;
        try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new ContentRefused("file-too-large", "More than " + limit + " bytes");
                }
                digest.update(buffer, 0, read);
                for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) {
                    file.write(bytes);
                }
            }
            file.force(true);
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(temporary);
            }
        }
        return new IncomingFile(temporary, HexFormat.of().formatHex(digest.digest()), size);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public int sweep(Instant before, UnaryOperator<Set<String>> inUse) throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        List<Path> old;
        try (Stream<Path> files = Files.walk(root)) {
            old = files.filter(f -> isOlder(f, before)).toList();
        }
        int removed = 0;
        Map<String, Path> batch = new HashMap<>();
        for (Path file : old) {
            if (file.getParent().equals(root.resolve("tmp"))) {
                // a crash between writing and renaming leaves these; nothing refers to them
                removed += Files.deleteIfExists(file) ? 1 : 0;
            } else {
                batch.put(file.getFileName().toString(), file);
            }
            if (batch.size() == SWEEP_BATCH) {
                removed += removeUnused(batch, before, inUse);
                batch.clear();
            }
        }
        return removed + removeUnused(batch, before, inUse);
    }

    @Override
    public void probe() throws IOException {
        Path file = temporaryDirectory().resolve("probe-" + UUID.randomUUID());
        try {
            Files.write(file, new byte[] {1}, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private int removeUnused(Map<String, Path> batch, Instant before, UnaryOperator<Set<String>> inUse) throws IOException {
        if (batch.isEmpty()) {
            return 0;
        }
        Set<String> used = inUse.apply(Set.copyOf(batch.keySet()));
        int removed = 0;
        for (Map.Entry<String, Path> entry : batch.entrySet()) {
            if (!used.contains(entry.getKey()) && remove(entry.getValue(), before)) {
                removed++;
            }
        }
        return removed;
    }

    /** Moves the file aside first: when the same content was kept again meanwhile, its time tells, and it goes back. */
    private boolean remove(Path file, Instant before) throws IOException {
        Path aside = temporaryDirectory().resolve("sweep-" + UUID.randomUUID());
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (isOlder(aside, before)) {
            Files.delete(aside);
            return true;
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        return false;
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path temporaryDirectory() throws IOException {
        return Files.createDirectories(root.resolve("tmp"));
    }

    private Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    private static void syncDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A temporary file that becomes content when kept. */
    private final class IncomingFile implements Incoming {

        private final Path temporary;
        private final String sha256;
        private final long size;

        IncomingFile(Path temporary, String sha256, long size) {
            this.temporary = temporary;
            this.sha256 = sha256;
            this.size = size;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public byte[] head(int max) throws IOException {
            return bytes(0, (int) Math.min(max, size));
        }

        @Override
        public byte[] tail(int max) throws IOException {
            int count = (int) Math.min(max, size);
            return bytes(size - count, count);
        }

        @Override
        public void keep() throws IOException {
            Path target = place(sha256);
            Path second = target.getParent();
            Path first = second.getParent();
            boolean newDirectory = !Files.isDirectory(second);
            Files.createDirectories(second);
            // also when it is there already: the rename renews its time, and the sweeper leaves it alone
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            syncDirectory(second);
            if (newDirectory) {
                syncDirectory(first);
                syncDirectory(root);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(temporary);
        }

        private byte[] bytes(long from, int count) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(count);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.READ)) {
                while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
                    // reads until the part is whole
                    continue;
                }
            }
            return buffer.array();
        }
    }
}
