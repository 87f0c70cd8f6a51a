package midoffice.channels.clock;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps demo mode at home. In demo mode anybody may log in as anybody, so the mid office refuses to start in it unless its address is this machine
 * itself.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoGuard {

    private static final Logger LOG = Logger.getLogger(DemoGuard.class.getName());
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    @ConfigProperty(name = "midoffice.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "midoffice.base-url", defaultValue = "http://localhost:8080")
    private String baseUrl;

    @PostConstruct
    void guard() {
        if (demo) {
            requireLoopback(baseUrl);
            LOG.warning("Demo mode: everybody on this machine may log in as anybody. Never use it for real data.");
        }
    }

    /** @throws IllegalStateException when the address is not this machine */
    static void requireLoopback(String baseUrl) {
        String host = hostOf(baseUrl);
        if (host == null || !LOOPBACK.contains(host.toLowerCase(java.util.Locale.ROOT))) {
            throw new IllegalStateException("Demo mode (midoffice.demo=true) lets anybody log in without a password, so it runs on this machine only: "
                    + "midoffice.base-url must be http://localhost or http://127.0.0.1, but it is '" + baseUrl
                    + "'. Switch demo mode off, or correct the address.");
        }
    }

    private static String hostOf(String baseUrl) {
        try {
            return URI.create(baseUrl.trim()).getHost();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
