package midoffice.channels.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault in the demo files is told so that it can be found. */
class DemoFolderTest {

    @TempDir
    Path directory;

    @Test
    void namesFileAndEntry() throws Exception {
        Files.writeString(directory.resolve("clusters.json"), "[{\"code\": \"wonen\", \"icon\": \"house\", \"position\": 1}]");
        String message = assertThrows(IllegalStateException.class, () -> folder().each("clusters.json", "code", Entries::cluster))
                .getMessage();
        assertEquals("Demo city: clusters.json, entry wonen: The text \"name\" is missing.", message);
    }

    @Test
    void countsEntriesWithoutAName() throws Exception {
        Files.writeString(directory.resolve("staff.json"), "[{\"login\": \"a\"}, 5]");
        String message = assertThrows(IllegalStateException.class, () -> folder().each("staff.json", "login", entry -> { })).getMessage();
        assertTrue(message.startsWith("Demo city: staff.json, entry number 2"), message);
    }

    @Test
    void namesAFileThatIsNoJson() throws Exception {
        Files.writeString(directory.resolve("city.json"), "{\"name\": ");
        assertTrue(assertThrows(IllegalStateException.class,
                () -> folder().read("city.json")).getMessage().startsWith("Demo city: city.json: "));
    }

    @Test
    void namesTheKeyThatIsNotSet() {
        DemoFolder nowhere = new DemoFolder(Optional.empty());
        assertTrue(assertThrows(IllegalStateException.class, () -> nowhere.read("city.json")).getMessage().contains("midoffice.demo.dir"));
    }

    @Test
    void listsNobodyOutsideDemoMode() {
        assertEquals(List.of(), new DemoIdentities(false, new DemoFolder(Optional.empty())).all());
    }

    private DemoFolder folder() {
        return new DemoFolder(Optional.of(directory.toString()));
    }
}
