package midoffice.channels.authentic.standin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import midoffice.crm.api.common.JsonKit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether the stand-ins exist for somebody, and the files of the demo city. */
@ApplicationScoped
public class DemoOnly {

    private final boolean demo;
    private final String folder;

    protected DemoOnly() {
        this(false, "");
    }

    @Inject
    public DemoOnly(@ConfigProperty(name = "midoffice.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "midoffice.demo.dir", defaultValue = "ear/src/demo") String folder) {
        this.demo = demo;
        this.folder = folder;
    }

    /** Only in demo mode and only from this machine, whatever a proxy says. */
    boolean isFor(HttpServletRequest request) {
        return demo && isLoopback(request.getRemoteAddr());
    }

    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException none) {
            return false;
        }
    }

    String folder() {
        return folder;
    }

    JsonStructure read(String file) {
        Path path = Path.of(folder, file);
        try (InputStream text = Files.newInputStream(path); JsonReader json = JsonKit.reader(text)) {
            return json.read();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo file " + path + " cannot be read.", e);
        }
    }
}
