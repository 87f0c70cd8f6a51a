package midoffice.channels.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Servers let requests in while an application still starts. They are asked to come back in some seconds (RFC 9110, 503 with Retry-After) rather than
 * meeting half a house. Named in web.xml, so that it comes before every other filter.
 */
public class OpeningFilter implements Filter {

    private static final String SOON = """
            <!DOCTYPE html>
            <html lang="nl"><head><meta charset="utf-8"><title>We starten op</title></head>
            <body><h1>We starten op</h1><p>Probeer het over enkele seconden opnieuw.</p>
            <p lang="en">We are starting up. Please try again in a few seconds.</p>
            <p lang="fr">Nous démarrons. Réessayez dans quelques secondes.</p></body></html>
            """;

    @Inject
    private Opening opening;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (opening.isOpen() || asked.getRequestURI().startsWith(asked.getContextPath() + "/health")) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        answer.setHeader("Retry-After", "5");
        answer.setHeader("Cache-Control", "no-store");
        answer.setContentType("text/html;charset=UTF-8");
        answer.getWriter().write(SOON);
    }
}
