package midoffice.channels.typeimport;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import midoffice.channels.intranet.UploadServlet;
import midoffice.channels.rest.zgw.translate.Translator;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.TypeImports;
import midoffice.dossier.api.TypeImports.Target;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;

/** Takes an export in and leads to the page that shows what would come of it; a file that is none leads back with the reason. */
@WebServlet(name = "intranet-type-export", urlPatterns = "/intranet/typen-inlezen/bestand")
@MultipartConfig(fileSizeThreshold = 64 * 1024, maxRequestSize = TypeExportServlet.READ_LIMIT)
public class TypeExportServlet extends UploadServlet {

    /** A post is read up to here although less is accepted, so that the answer can be shown. */
    static final long READ_LIMIT = 64L * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final long LARGEST = 20L * 1024 * 1024;

    @Inject
    private transient Translator translator;
    @Inject
    private transient TypeImports imports;

    @Override
    protected Role sender() {
        return Role.PROCESS_ANALYST;
    }

    @Override
    protected String purpose() {
        return "beheer";
    }

    @Override
    protected String page() {
        return "typen-inlezen.xhtml";
    }

    @Override
    protected String refused(String code, String where) {
        return "fout=" + code + "&bestand=" + where;
    }

    @Override
    protected String tooLarge() {
        return "export-too-large";
    }

    @Override
    protected String taken(Caller analyst, HttpServletRequest request, Part file) throws IOException {
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
        return "id=" + imports.prepare(analyst, target(request, content.catalogue()), name, content.rows());
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
