package midoffice.channels.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The city's colour as a style sheet and its logo: a content policy without inline style leaves no other way. */
@WebServlet({BrandServlet.STYLE, BrandServlet.LOGO})
public class BrandServlet extends HttpServlet {

    static final String STYLE = "/assets/brand.css";
    static final String LOGO = "/assets/city-logo";

    private static final long serialVersionUID = 1L;
    private static final String OWN_LOGO = "/assets/logo.svg";

    @Inject
    private transient City city;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(STYLE)) {
            send(response, "text/css; charset=UTF-8", city.brand().styleSheet().getBytes(StandardCharsets.UTF_8));
        } else if (city.logo().isEmpty()) {
            try (var own = getServletContext().getResourceAsStream(OWN_LOGO)) {
                send(response, "image/svg+xml", own.readAllBytes());
            }
        } else {
            Path file = Path.of(city.logo());
            send(response, file.toString().endsWith(".png") ? "image/png" : "image/svg+xml", Files.readAllBytes(file));
        }
    }

    private static void send(HttpServletResponse response, String mediaType, byte[] content) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
