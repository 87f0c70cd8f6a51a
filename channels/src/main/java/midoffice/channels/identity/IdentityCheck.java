package midoffice.channels.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Refuses to start a mid office that nobody could log in to, and keeps the session cookie off plain http where the city is reached by
 * https.
 */
@WebListener
public class IdentityCheck implements ServletContextListener {

    private final IdentitySettings settings;

    @Inject
    IdentityCheck(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        settings.requireSomeLogin();
        if (settings.isServedByHttps()) {
            // Behind a proxy that ends TLS the server sees plain http and would not mark the cookie by itself.
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
