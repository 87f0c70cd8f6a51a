package midoffice.channels.typeimport;

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
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.rest.zgw.translate.Translator;
import midoffice.channels.web.City;
import midoffice.channels.web.CsrfToken;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.TypeImports;
import midoffice.dossier.api.TypeImports.Target;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;

/** Takes an export in and leads to the page that shows what would come of it; a file that is none leads back with the reason. */
@WebServlet(name = "intranet-type-export", urlPatterns = "/intranet/typen-inlezen/bestand")
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxRequestSize = TypeExportServlet.READ_LIMIT)
public class TypeExportServlet extends HttpServlet {

    /** A post is read up to here although less is accepted, so that the answer can be shown. */
    static final long READ_LIMIT = 64L * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final Logger LOG = Logger.getLogger(TypeExportServlet.class.getName());

    @Inject
    private transient CurrentCaller current;
    @Inject
    private transient City city;
    @Inject
    private transient Translator translator;
    @Inject
    private transient TypeImports imports;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Caller analyst = current.as("beheer");
        if (!analyst.has(Role.PROCESS_ANALYST)) {
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
            question = "?id=" + taken(analyst, request, file);
        } catch (DomainException.Invalid e) {
            LOG.log(Level.FINE, e, () -> "Export refused with " + e.code());
            String field = e.violations().isEmpty() ? "" : e.violations().get(0).field();
            question = "?fout=" + e.code() + "&bestand=" + URLEncoder.encode(field, StandardCharsets.UTF_8);
        } catch (IllegalStateException tooLarge) {
            LOG.log(Level.FINE, "Export refused by its size", tooLarge);
            question = "?fout=export-too-large&bestand=";
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/intranet/typen-inlezen.xhtml" + question);
    }

    private UUID taken(Caller analyst, HttpServletRequest request, Part file) throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new DomainException.Invalid("", "export-missing", "No file was sent");
        }
        String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("export.zip");
        if (file.getSize() > LARGEST) {
            throw new DomainException.Invalid(name, "export-too-large", "The file has " + file.getSize() + " bytes");
        }
        ZgwExport.Content content;
        try (InputStream packed = file.getInputStream()) {
            content = new ZgwExport(translator).read(ExportZip.files(packed));
        }
        return imports.prepare(analyst, target(request, content.catalogue()), name, content.rows());
    }

    /** A catalogue that was chosen, or a new one as the export or the form says. */
    private static Target target(HttpServletRequest request, CatalogueFacts exported) {
        String chosen = request.getParameter("catalogus");
        if (chosen != null && !chosen.isBlank()) {
            try {
                return new Target(UUID.fromString(chosen), null);
            } catch (IllegalArgumentException e) {
                DomainException.Invalid refusal = new DomainException.Invalid("catalogue", "catalogue-unknown", "No catalogue " + chosen);
                refusal.initCause(e);
                throw refusal;
            }
        }
        CatalogueFacts known = exported == null ? new CatalogueFacts("", "", "Beheer", "", "", null, null, null) : exported;
        return new Target(null, new CatalogueFacts(said(request, "domein", known.domain()), said(request, "rsin", known.organisationNumber()),
                known.contactName(), known.contactPhone(), known.contactEmail(), known.name(), known.version(), known.versionFrom()));
    }

    private static String said(HttpServletRequest request, String field, String otherwise) {
        String said = request.getParameter(field);
        return said == null || said.isBlank() ? otherwise : said.strip();
    }
}
