package midoffice.ear.harness;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of the stations of a test, kept for a person to look at: {@code ear/target/screens}. */
public final class Screens {

    private static final Path FOLDER = Path.of(System.getProperty("midoffice.target"), "screens");

    private Screens() {
    }

    public static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
    }
}
