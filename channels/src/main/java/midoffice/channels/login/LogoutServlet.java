package midoffice.channels.login;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import midoffice.channels.identity.LoginSession;
import midoffice.channels.identity.ProvidedLogin;
import midoffice.channels.identity.SignedIn;
import midoffice.channels.web.City;

/**
 * Logging out: here, and then at the identity provider when that is where somebody logged in. Takes posts only. No token is needed: the session cookie is
 * SameSite=Lax, so a post from another site comes without it and logs nobody out.
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProvidedLogin provided;

    @Inject
    private transient City city;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> provider = LoginSession.whom(request).filter(SignedIn::openId).flatMap(whom -> provided.goodbye(home(request)));
        LoginSession.leave(request);
        // The content policy keeps forms on this site, redirects of their posts included: a page in between leads on to the provider.
        provider.ifPresent(address -> LoginSession.rememberGoodbye(request, address));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", request.getContextPath() + (provider.isPresent() ? LoginServlet.GOODBYE : "/"));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private String home(HttpServletRequest request) {
        if (!city.publicUrl().isEmpty()) {
            return city.publicUrl().replaceAll("/+$", "") + "/";
        }
        StringBuffer here = request.getRequestURL();
        return here.substring(0, here.length() - request.getRequestURI().length()) + request.getContextPath() + "/";
    }
}
