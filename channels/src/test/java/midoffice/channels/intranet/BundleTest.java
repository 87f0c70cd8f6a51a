package midoffice.channels.intranet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final Pattern KEY = Pattern.compile("txt\\['([^']+)'\\]|words\\.with\\('([^']+)'"
            + "|words\\.get\\(\"([^\"]+)\"|notices\\.done\\(\"([^\"]+)\"");

    @Test
    void everyLanguageSaysEverything() {
        Set<String> dutch = keys("nl");
        assertEquals(dutch, keys("en"));
        assertEquals(dutch, keys("fr"));
    }

    @Test
    void everyKeyOnAPageExists() throws IOException {
        Set<String> known = keys("nl");
        Set<String> missing = new TreeSet<>();
        for (String folder : new String[] {"src/main/webapp/intranet", "src/main/webapp/WEB-INF/intranet",
                "src/main/java/midoffice/channels/intranet",
            "src/main/java/midoffice/channels/contactcentre"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".xhtml") || f.toString().endsWith(".java")).toList()) {
                    Matcher matcher = KEY.matcher(Files.readString(file));
                    while (matcher.find()) {
                        String key = Stream.of(1, 2, 3, 4).map(matcher::group).filter(g -> g != null).findFirst().orElseThrow();
                        if (!key.endsWith(".") && !known.contains(key)) {
                            missing.add(file.getFileName() + ": " + key);
                        }
                    }
                }
            }
        }
        assertTrue(missing.isEmpty(), () -> "No words for " + missing);
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(ResourceBundle.getBundle("i18n.intranet", Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet());
    }
}
