package midoffice.ear.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The browser of the tests: {@code CHROMIUM_PATH}, a system Chromium, one that apt installs here, or Playwright's own, in this order. A machine where none can be
 * had fails the tests; it never skips them.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> USUAL = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        Optional<Path> executable = find();
        Map<String, String> environment = new HashMap<>(System.getenv());
        executable.ifPresent(e -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(List.of("--no-sandbox", "--disable-gpu",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"));
        executable.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        String given = System.getenv("CHROMIUM_PATH");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        Optional<Path> installed = installed();
        return installed.isPresent() ? installed : installWithApt();
    }

    private static Optional<Path> installed() {
        return USUAL.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> installWithApt() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder("sh", "-c",
                    "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends chromium")
                    .redirectErrorStream(true).redirectOutput(Path.of(System.getProperty("midoffice.target"), "apt.log").toFile()).start();
            process.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("Chromium is missing and apt-get could not be started; set CHROMIUM_PATH", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return installed();
    }
}
