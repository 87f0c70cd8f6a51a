package midoffice.channels.kbo;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import midoffice.channels.intranet.UploadServlet;
import midoffice.crm.api.EnterpriseLoads;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Takes a file of the open data in and leads to the page on which its load is followed; one that is none leads back with the reason. */
@WebServlet(name = "intranet-kbo-file", urlPatterns = "/intranet/kbo/bestand")
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxRequestSize = EnterpriseFileServlet.READ_LIMIT)
public class EnterpriseFileServlet extends UploadServlet {

    /** Larger files are put in the folder. */
    static final long READ_LIMIT = 2L * 1024 * 1024 * 1024;

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EnterpriseLoads loads;

    @Override
    protected Role sender() {
        return Role.ADMINISTRATOR;
    }

    @Override
    protected String purpose() {
        return "beheer";
    }

    @Override
    protected String page() {
        return "kbo.xhtml";
    }

    @Override
    protected String refused(String code, String where) {
        return "fout=" + code + "&waar=" + where;
    }

    @Override
    protected String tooLarge() {
        return "kbo-too-large";
    }

    @Override
    protected String taken(Caller keeper, HttpServletRequest request, Part file) throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new DomainException.Invalid("", "kbo-no-file", "No file was sent");
        }
        try (InputStream content = file.getInputStream()) {
            return "id=" + loads.upload(keeper, file.getSubmittedFileName(), content);
        }
    }
}
