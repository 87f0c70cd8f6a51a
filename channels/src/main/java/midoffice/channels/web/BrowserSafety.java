package midoffice.channels.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Headers that keep a browser safe, on every answer, and how long it may keep static files. The intranet sets its own content policy (its
 * components need
 * a nonce); everything else is served under the strictest one: nothing inline, nothing from elsewhere.
 */
@WebFilter(filterName = "browserSafety", urlPatterns = "/*")
public class BrowserSafety implements Filter {

    private static final String CACHE_CONTROL = "Cache-Control";

    /** Where forms may lead besides this site: the identity provider, when logging out is a form that it answers. */
    @Inject
    @ConfigProperty(name = "midoffice.web.form-action", defaultValue = "'self'")
    private String formAction;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (asked.getCharacterEncoding() == null) {
            asked.setCharacterEncoding("UTF-8");
        }
        String path = asked.getRequestURI().substring(asked.getContextPath().length());
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "same-origin");
        answer.setHeader("Permissions-Policy", "camera=(), microphone=(), payment=(), usb=()");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (asked.isSecure()) {
            answer.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (isIntranet(path)) {
            answer.setHeader("X-Frame-Options", "SAMEORIGIN");
        } else {
            answer.setHeader("X-Frame-Options", "DENY");
            answer.setHeader("Content-Security-Policy",
                    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action "
                    + formAction + "; frame-ancestors 'none'");
        }
        if (path.startsWith("/assets/")) {
            answer.setHeader(CACHE_CONTROL, cacheControl(path, asked.getQueryString()));
        }
        chain.doFilter(request, response);
    }

    /** @return a year for what carries its version in the address, five minutes for the rest */
    static String cacheControl(String path, String query) {
        boolean versioned = path.startsWith("/assets/vendor/") || query != null && query.startsWith("v=");
        return versioned ? "public, max-age=31536000, immutable" : "public, max-age=300";
    }

    private static boolean isIntranet(String path) {
        return path.startsWith("/intranet") || path.startsWith("/jakarta.faces.resource");
    }
}
