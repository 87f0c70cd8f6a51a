package midoffice.channels.intranet;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.web.City;
import midoffice.channels.web.CsrfToken;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Takes the file of an intranet form in and leads to the page that shows what comes of it; one that is refused leads there with the reason. */
public abstract class UploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(UploadServlet.class.getName());

    @Inject
    private transient CurrentCaller current;
    @Inject
    private transient City city;

    /** Who may send; asked before anything of the file is read. The use case refuses too. */
    protected abstract Role sender();

    /** Why the sender's data are read. */
    protected abstract String purpose();

    /** Name of the page. */
    protected abstract String page();

    /** What the page is asked whatever comes of the file; known only when the form could be read. */
    protected String kept(HttpServletRequest request) {
        return "";
    }

    /**
     * Takes the file.
     *
     * @return what more the page is asked
     * @throws DomainException when it is refused
     */
    protected abstract String taken(Caller sender, HttpServletRequest request, Part file) throws IOException;

    /** What the page is asked to say of a file that is refused. @param where field or file that is wrong, encoded */
    protected abstract String refused(String code, String where);

    /** Code under which a file of too many bytes is refused. */
    protected abstract String tooLarge();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Caller caller = current.as(purpose());
        if (!caller.has(sender())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String kept = "";
        String told;
        try {
            Part file = request.getPart("bestand");
            if (!CsrfToken.isGenuine(request, city.publicUrl())) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            kept = kept(request);
            told = taken(caller, request, file);
        } catch (DomainException e) {
            LOG.log(Level.FINE, e, () -> "File refused with " + e.code());
            told = refused(e.code(), encoded(e.violations().isEmpty() ? "" : e.violations().get(0).field()));
        } catch (IllegalStateException large) {
            LOG.log(Level.FINE, "File refused by its size", large);
            told = refused(tooLarge(), "");
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/intranet/" + page() + "?" + kept + told);
    }

    protected static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
