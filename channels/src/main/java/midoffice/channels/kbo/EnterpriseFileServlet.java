package midoffice.channels.kbo;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.web.City;
import midoffice.channels.web.CsrfToken;
import midoffice.crm.api.EnterpriseLoads;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Takes a file of the open data in and leads to the page on which its load is followed; one that is none leads back with the reason. */
@WebServlet(name = "intranet-kbo-file", urlPatterns = "/intranet/kbo/bestand")
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxRequestSize = EnterpriseFileServlet.READ_LIMIT)
public class EnterpriseFileServlet extends HttpServlet {

    /** Larger files are put in the folder. */
    static final long READ_LIMIT = 2L * 1024 * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(EnterpriseFileServlet.class.getName());

    @Inject
    private transient CurrentCaller current;
    @Inject
    private transient City city;
    @Inject
    private transient EnterpriseLoads loads;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Caller keeper = current.as("beheer");
        if (!keeper.has(Role.ADMINISTRATOR)) {
            // before anything of the file is read; the use case refuses too
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String question;
        try {
            Part file = request.getPart("bestand");
            if (!CsrfToken.isGenuine(request, city.publicUrl())) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            question = "?id=" + taken(keeper, file);
        } catch (DomainException e) {
            LOG.log(Level.FINE, e, () -> "File refused with " + e.code());
            question = fault(e.code(), e.violations().isEmpty() ? "" : e.violations().get(0).field());
        } catch (IllegalStateException tooLarge) {
            LOG.log(Level.FINE, "File refused by its size", tooLarge);
            question = fault("kbo-too-large", "");
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/intranet/kbo.xhtml" + question);
    }

    private UUID taken(Caller keeper, Part file) throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new DomainException.Invalid("", "kbo-no-file", "No file was sent");
        }
        try (InputStream content = file.getInputStream()) {
            return loads.upload(keeper, file.getSubmittedFileName(), content);
        }
    }

    private static String fault(String code, String where) {
        return "?fout=" + code + "&waar=" + URLEncoder.encode(where, StandardCharsets.UTF_8);
    }
}
