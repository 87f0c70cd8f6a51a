package midoffice.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every setting that the code reads stands in a table of a README, and the table of the root names none that nobody reads. */
class ConfigurationTableTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("crm", "service-catalogue", "complaints", "dossier", "channels", "ear");

    /** Names in code that begin like a setting and are none: attributes of requests and sessions, a bundle. */
    private static final Set<String> NO_SETTINGS = Set.of("midoffice.login.next", "midoffice.login.goodbye", "midoffice.web.form-action",
            "midoffice.dossier.form.messages");

    private static final Pattern LITERAL = Pattern.compile("\"(midoffice\\.[a-z0-9.-]*)\"");
    private static final Pattern IN_TABLE = Pattern.compile("`(midoffice\\.[^`]+|\\.[a-z.-]+)`");

    @Test
    void every_setting_is_in_a_table() {
        Set<String> documented = documented(readmes());
        assertTrue(documented.contains("midoffice.mail.smtp.starttls"), "the tables are understood: " + documented);

        Map<String, Path> missing = new TreeMap<>();
        used().forEach((key, where) -> {
            if (documented.stream().noneMatch(known -> covers(known, key))) {
                missing.put(key, where);
            }
        });

        assertEquals(Map.of(), missing, "settings that no README tells about");
    }

    @Test
    void the_root_tells_of_no_setting_that_nobody_reads() {
        Set<String> used = used().keySet();
        Set<String> idle = new TreeSet<>(documented(List.of(ROOT.resolve("README.md"))));
        idle.removeIf(known -> used.stream().anyMatch(key -> covers(known, key)));

        assertEquals(Set.of(), idle, "settings of the root README that the code does not read");
    }

    @Test
    void an_unknown_key_is_not_covered() {
        assertTrue(covers("midoffice.backoffice.<name>.url", "midoffice.backoffice."));
        assertTrue(covers("midoffice.backoffice.<name>.url", "midoffice.backoffice.parking.url"));
        assertFalse(covers("midoffice.backoffice.<name>.url", "midoffice.backoffice.parking.colour"));
        assertFalse(covers("midoffice.demo.dir", "midoffice.demo"));
    }

    /** A key in code that ends with a dot is completed elsewhere: it needs a documented key that begins so. */
    private static boolean covers(String documented, String key) {
        return key.endsWith(".") ? documented.startsWith(key)
                : key.matches(Pattern.quote(documented).replaceAll("<[a-z]+>", "\\\\E[^.]+\\\\Q"));
    }

    /** @return keys with a file that reads them */
    private static Map<String, Path> used() {
        Map<String, Path> used = new TreeMap<>();
        for (String module : MODULES) {
            for (Path file : files(ROOT.resolve(module).resolve("src/main/java"))) {
                Matcher literal = LITERAL.matcher(read(file));
                while (literal.find()) {
                    if (!NO_SETTINGS.contains(literal.group(1)) && !literal.group(1).equals("midoffice.")) {
                        used.put(literal.group(1), ROOT.relativize(file));
                    }
                }
            }
        }
        assertTrue(used.size() > 30, "the code is found: " + used);
        return used;
    }

    /** In the first cell of a row {@code .port} continues the key before it: {@code midoffice.mail.smtp.host}, {@code .port}. */
    private static Set<String> documented(List<Path> readmes) {
        Set<String> keys = new TreeSet<>();
        for (Path readme : readmes) {
            read(readme).lines().filter(line -> line.startsWith("| `midoffice.")).forEach(line -> {
                String parent = "";
                Matcher key = IN_TABLE.matcher(line.substring(0, line.indexOf('|', 1)));
                while (key.find()) {
                    String name = key.group(1).startsWith(".") ? parent + key.group(1) : key.group(1);
                    parent = key.group(1).startsWith(".") ? parent : name.substring(0, name.lastIndexOf('.'));
                    keys.add(name);
                }
            });
        }
        return keys;
    }

    private static List<Path> readmes() {
        List<Path> readmes = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        MODULES.stream().map(module -> ROOT.resolve(module).resolve("README.md")).filter(Files::exists).forEach(readmes::add);
        return readmes;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
