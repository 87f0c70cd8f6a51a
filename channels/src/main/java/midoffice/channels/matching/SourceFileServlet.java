package midoffice.channels.matching;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import midoffice.channels.intranet.UploadServlet;
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
public class SourceFileServlet extends UploadServlet {

    static final long READ_LIMIT = 512L * 1024 * 1024;
    /** Under this name and the code of the source a proposal waits in the session to be agreed to. */
    static final String PROPOSAL = "matching-proposal-";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SourceSystems systems;
    @Inject
    private transient SourceImports imports;

    @Override
    protected Role sender() {
        return Role.OFFICIAL;
    }

    @Override
    protected String purpose() {
        return "koppelen van gegevens";
    }

    @Override
    protected String page() {
        return "koppelen.xhtml";
    }

    @Override
    protected String kept(HttpServletRequest request) {
        return "bron=" + encoded(String.valueOf(request.getParameter("bron"))) + "&";
    }

    @Override
    protected String refused(String code, String where) {
        return "fout=" + code + "&waar=" + where;
    }

    @Override
    protected String tooLarge() {
        return "file-too-large";
    }

    @Override
    protected String taken(Caller official, HttpServletRequest request, Part part) {
        if (part == null || part.getSize() == 0) {
            throw new DomainException.Invalid("", "file-empty", "No file was sent");
        }
        String code = String.valueOf(request.getParameter("bron"));
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
            return "kolommen=1";
        }
        imports.load(official, code, file);
        imports.match(official, code);
        return "ingelezen=1";
    }
}
