package midoffice.dossier.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Content as files: {@code ab/cd/abcd…}, written to {@code tmp/} in the same store, fsynced, renamed in one step and the directory
 * fsynced, so that a file under its hash is always whole. The store may be a network share of several nodes.
 */
final class FileContentStore implements ContentStore {

    private final Path root;
    private final Path temporary;

    FileContentStore(Path root) {
        this.root = root.toAbsolutePath();
        this.temporary = this.root.resolve("tmp");
    }

    @Override
    public Incoming receive(InputStream content, long limit) throws IOException {
        return new IncomingFile(SpooledFile.spool(temporary, content, limit));
    }

    @Override
    public InputStream open(String sha256, long offset) throws IOException {
        FileChannel channel = FileChannel.open(place(sha256), StandardOpenOption.READ);
        return Channels.newInputStream(channel.position(offset));
    }

    @Override
    public long size(String sha256) throws IOException {
        return Files.size(place(sha256));
    }

    @Override
    public void listOlder(Instant before, int batch, Consumer<Set<String>> taker) throws IOException {
        Set<String> hashes = new HashSet<>();
        for (Path first : folders(root)) {
            for (Path second : folders(first)) {
                for (Path file : entries(second)) {
                    String hash = file.getFileName().toString();
                    if (Digests.isHash(hash) && SpooledFile.isOlder(file, before)) {
                        hashes.add(hash);
                    }
                    if (hashes.size() == batch) {
                        taker.accept(Set.copyOf(hashes));
                        hashes.clear();
                    }
                }
            }
        }
        if (!hashes.isEmpty()) {
            taker.accept(Set.copyOf(hashes));
        }
    }

    private static List<Path> folders(Path parent) throws IOException {
        return entries(parent).stream().filter(f -> f.getFileName().toString().matches("[0-9a-f]{2}")).toList();
    }

    /** Names only: what comes and goes meanwhile, as in the temporary folder, is no error. */
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Moves the file aside first: when the same content was kept again meanwhile, its time tells, and it goes back. */
    @Override
    public boolean remove(String sha256, Instant before) throws IOException {
        Path file = place(sha256);
        if (!SpooledFile.isOlder(file, before)) {
            return false;
        }
        Path aside = Files.createDirectories(temporary).resolve("sweep-" + UUID.randomUUID());
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (SpooledFile.isOlder(aside, before)) {
            Files.delete(aside);
            return true;
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        return false;
    }

    @Override
    public int clearTemporary(Instant before) throws IOException {
        return SpooledFile.clear(temporary, before);
    }

    @Override
    public void probe() throws IOException {
        SpooledFile.probe(temporary);
    }

    private Path place(String sha256) {
        return root.resolve(Digests.path(sha256));
    }

    private static void syncDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Content in the temporary folder of this store. */
    private final class IncomingFile extends SpooledFile {

        IncomingFile(Spooled spooled) {
            super(spooled);
        }

        @Override
        public void keep() throws IOException {
            Path target = place(sha256());
            Path second = target.getParent();
            boolean newDirectory = !Files.isDirectory(second);
            Files.createDirectories(second);
            // also when it is there already: the rename renews its time, and the sweeper leaves it alone
            Files.move(file(), target, StandardCopyOption.ATOMIC_MOVE);
            syncDirectory(second);
            if (newDirectory) {
                syncDirectory(second.getParent());
                syncDirectory(root);
            }
        }
    }
}
