package midoffice.channels.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder with the data of the demo city. Every fault is told with the file and the entry, so that it can be mended there. */
@Dependent
class DemoFolder {

    private final Optional<String> folder;

    @Inject
    DemoFolder(@ConfigProperty(name = "midoffice.demo.dir") Optional<String> folder) {
        this.folder = folder;
    }

    /** Hands each entry of a file that holds a list to the loader. */
    void each(String file, String key, Consumer<JsonObject> loader) {
        each(file, read(file).asJsonArray(), key, loader);
    }

    /** Hands each entry of one list of a file that holds several to the loader. */
    void each(String file, String list, String key, Consumer<JsonObject> loader) {
        each(file, read(file).asJsonObject().getJsonArray(list), key, loader);
    }

    /** Hands each entry of every file of a sub-folder to the loader; each file holds a list. */
    void eachIn(String subFolder, String key, Consumer<JsonObject> loader) {
        eachFile(subFolder, ".json", file -> each(subFolder + "/" + file.getFileName(), read(file).asJsonArray(), key, loader));
    }

    private static void each(String file, List<JsonValue> entries, String key, Consumer<JsonObject> loader) {
        for (int i = 0; i < entries.size(); i++) {
            String name = "number " + (i + 1);
            try {
                JsonObject entry = entries.get(i).asJsonObject();
                name = entry.getString(key, name);
                loader.accept(entry);
            } catch (RuntimeException e) {
                throw fault(file + ", entry " + name, e);
            }
        }
    }

    /** Hands each file of a sub-folder with that extension to the loader, by name. */
    void eachFile(String subFolder, String extension, Consumer<Path> loader) {
        Path path = path(subFolder);
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            files.filter(file -> file.getFileName().toString().endsWith(extension)).sorted().forEach(file -> {
                try {
                    loader.accept(file);
                } catch (Told e) {
                    throw e;
                } catch (RuntimeException e) {
                    throw fault(subFolder + "/" + file.getFileName(), e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The demo folder " + path + " cannot be read.", e);
        }
    }

    JsonStructure read(String file) {
        return read(path(file));
    }

    static JsonStructure read(Path path) {
        try (Reader text = Files.newBufferedReader(path, StandardCharsets.UTF_8); JsonReader json = Json.createReader(text)) {
            return json.read();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo file " + path + " cannot be read.", e);
        } catch (JsonException e) {
            throw fault(path.getFileName().toString(), e);
        }
    }

    private Path path(String name) {
        String directory = folder.orElseThrow(
                () -> new IllegalStateException("Demo mode needs the folder of the demo city: set midoffice.demo.dir."));
        return Path.of(directory).resolve(name);
    }

    private static Told fault(String where, RuntimeException cause) {
        return new Told("Demo city: " + where + ": " + cause.getMessage(), cause);
    }

    /** A fault that names its file already. */
    private static final class Told extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Told(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
