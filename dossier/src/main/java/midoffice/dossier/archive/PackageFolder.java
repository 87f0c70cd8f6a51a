package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Packages as files in a folder: written beside their place, fsynced and then renamed, so that whoever fetches them never sees half of one. */
@ApplicationScoped
class PackageFolder implements PackageTarget {

    private final Path folder;

    protected PackageFolder() {
        this.folder = null;
    }

    @Inject
    PackageFolder(@ConfigProperty(name = "midoffice.archive.sip.dir", defaultValue = "data/sip") String folder) {
        this(Path.of(folder));
    }

    PackageFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public Draft begin(String name) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "." + name, ".part");
        return new FileDraft(part, folder.resolve(name));
    }

    private final class FileDraft implements Draft {

        private final Path part;
        private final Path place;
        private final FileChannel channel;
        private final OutputStream stream;

        private FileDraft(Path part, Path place) throws IOException {
            this.part = part;
            this.place = place;
            this.channel = FileChannel.open(part, StandardOpenOption.WRITE);
            this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
        }

        @Override
        public OutputStream stream() {
            return stream;
        }

        @Override
        public void complete() throws IOException {
            stream.flush();
            channel.force(true);
            channel.close();
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
                entry.force(true);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
            Files.deleteIfExists(part);
        }
    }
}
