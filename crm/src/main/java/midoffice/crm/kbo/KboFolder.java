package midoffice.crm.kbo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import midoffice.crm.api.EnterpriseLoads.WaitingFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder in which files of the open data lie. Only plain files in it are seen, by names that cannot lead elsewhere. */
@ApplicationScoped
class KboFolder {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._()-]{0,150}\\.[zZ][iI][pP]");
    /** The full set of 2025 has a quarter of a gigabyte. */
    private static final long LARGEST = 4L * 1024 * 1024 * 1024;
    private static final int BUFFER = 65_536;

    private final Path folder;

    protected KboFolder() {
        this.folder = null;
    }

    @Inject
    KboFolder(@ConfigProperty(name = "midoffice.kbo.folder", defaultValue = "data/kbo") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    List<WaitingFile> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> find(path.getFileName().toString()).isPresent()).sorted().map(KboFolder::describe).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    /** @return the file of that name, empty when there is none or the name is not one of a file here */
    Optional<Path> find(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.of(folder.resolve(name)).filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
    }

    /** @return the name under which a file is kept that somebody calls so: without folders. @throws midoffice.crm.api.common.DomainException.Invalid */
    static String plainName(String said) {
        String name = said == null ? "" : said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1).strip();
        if (!NAME.matcher(name).matches()) {
            throw KboFaults.of("kbo-name-invalid", name.length() > 100 ? name.substring(0, 100) : name);
        }
        return name;
    }

    /** Writes content beside the files, under a name that is no one's. The caller moves or removes it. */
    Path receive(InputStream content) {
        Path part = null;
        try {
            Files.createDirectories(folder);
            part = folder.resolve("." + UUID.randomUUID() + ".part");
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                byte[] buffer = new byte[BUFFER];
                long size = 0;
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    size += read;
                    if (size > LARGEST) {
                        throw KboFaults.of("kbo-too-large", String.valueOf(size));
                    }
                    out.write(buffer, 0, read);
                }
                channel.force(true);
            }
            return part;
        } catch (IOException e) {
            remove(part);
            throw new UncheckedIOException(folder.toString(), e);
        } catch (RuntimeException e) {
            remove(part);
            throw e;
        }
    }

    /** Gives a received file its name, in the place of one that had it. */
    void keep(Path part, String name) {
        try {
            try {
                Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    void remove(Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(part.toString(), e);
        }
    }

    private static WaitingFile describe(Path path) {
        try {
            return new WaitingFile(path.getFileName().toString(), Files.size(path), Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }
}
