package midoffice.channels.matching;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.web.City;
import midoffice.channels.web.CsrfToken;
import midoffice.crm.api.SourceImports;
import midoffice.crm.api.SourceSystems;
import midoffice.crm.api.SourceSystems.SourceFile;
import midoffice.crm.api.SourceSystems.SystemView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Takes a department's file in: the first one is looked at, so that its columns can be mapped; later ones are staged and matched. */
@WebServlet(name = "intranet-source-file", urlPatterns = "/intranet/koppelen/bestand")
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxRequestSize = SourceFileServlet.READ_LIMIT)
public class SourceFileServlet extends HttpServlet {

    static final long READ_LIMIT = 512L * 1024 * 1024;
    /** Under this name and the code of the source a proposal waits in the session to be agreed to. */
    static final String PROPOSAL = "matching-proposal-";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SourceFileServlet.class.getName());

    @Inject
    private transient CurrentCaller current;
    @Inject
    private transient City city;
    @Inject
    private transient SourceSystems systems;
    @Inject
    private transient SourceImports imports;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Caller official = current.as("koppelen van gegevens");
        if (!official.has(Role.OFFICIAL)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String code = "";
        String told;
        try {
            Part file = request.getPart("bestand");
            if (!CsrfToken.isGenuine(request, city.publicUrl())) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            code = String.valueOf(request.getParameter("bron"));
            told = taken(official, code, file, request);
        } catch (DomainException e) {
            LOG.log(Level.FINE, e, () -> "File refused with " + e.code());
            told = "&fout=" + e.code() + "&waar=" + encoded(e.violations().isEmpty() ? "" : e.violations().get(0).field());
        } catch (IllegalStateException tooLarge) {
            LOG.log(Level.FINE, "File refused by its size", tooLarge);
            told = "&fout=file-too-large&waar=";
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/intranet/koppelen.xhtml?bron=" + encoded(code) + told);
    }

    private String taken(Caller official, String code, Part part, HttpServletRequest request) {
        if (part == null || part.getSize() == 0) {
            throw new DomainException.Invalid("", "file-empty", "No file was sent");
        }
        SourceFile file = new SourceFile(part.getSubmittedFileName(), () -> {
            try {
                return part.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        SystemView system = systems.view(official, code);
        if (system.columns().isEmpty()) {
            request.getSession().setAttribute(PROPOSAL + code, systems.propose(official, code, file));
            return "&kolommen=1";
        }
        imports.load(official, code, file);
        imports.match(official, code);
        return "&ingelezen=1";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
