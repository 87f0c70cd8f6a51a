package midoffice.ear.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key under which the demo keeps secrets ({@code midoffice.secrets.key}): made at the first start and kept in the data folder, readable for
 * its owner only, so that what is kept can be read after a restart.
 */
public final class DemoSecretsKey {

    private static final int BYTES = 32;

    private DemoSecretsKey() {
    }

    /** @return the key of that folder, made when there is none */
    public static String in(Path folder) {
        Path file = folder.resolve("secrets.key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.createFile(file);
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
