package midoffice.channels.archive;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.CsvLine;
import midoffice.channels.web.LanguageChoice;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.dossier.api.ArchiveLists.Item;
import midoffice.dossier.api.DestructionReports;

/** The report of a list as CSV (UTF-8, streamed) or as PDF/A. */
@WebServlet(name = "archive-report-file", urlPatterns = {"/intranet/archiefverslag.csv", "/intranet/archiefverslag.pdf"})
public class ArchiveReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Inject
    private transient DestructionReports reports;
    @Inject
    private transient CurrentCaller current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = current.as("archief");
        boolean pdf = request.getServletPath().endsWith(".pdf");
        try {
            UUID list = UUID.fromString(String.valueOf(request.getParameter("id")));
            Language language = LanguageChoice.of(request, response);
            // before anything is sent, so that a refusal can still be told
            reports.read(caller, list);
            response.setHeader("Content-Disposition", "attachment; filename=\"archiefverslag-" + list + (pdf ? ".pdf\"" : ".csv\""));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "private, no-store");
            if (pdf) {
                byte[] document = reports.pdf(caller, list, language);
                response.setContentType("application/pdf");
                response.setContentLength(document.length);
                response.getOutputStream().write(document);
            } else {
                response.setContentType("text/csv");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                csv(caller, list, language, response.getWriter());
            }
        } catch (DomainException.Refused e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (DomainException.Conflict e) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        } catch (DomainException.NotFound | IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void csv(Caller caller, UUID list, Language language, Writer out) throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("i18n.intranet", language.locale(), ArchiveReportServlet.class.getClassLoader());
        out.write(BYTE_ORDER_MARK);
        out.write(CsvLine.of(words.getString("archive.number"), words.getString("archive.type"), words.getString("archive.start"),
                words.getString("archive.end"), words.getString("archive.action"), words.getString("archive.result"),
                words.getString("archive.basis"), words.getString("archive.documents"), words.getString("archive.state"),
                words.getString("archive.at"), words.getString("archive.remark")));
        reports.each(caller, list, item -> {
            try {
                out.write(line(item, words));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static String line(Item item, ResourceBundle words) {
        return CsvLine.of(item.number(), item.type(), Objects.toString(item.start(), null), Objects.toString(item.end(), null),
                Objects.toString(item.action(), null), item.result(), item.basis(), String.valueOf(item.documents()),
                words.getString("archive.item." + item.state()), item.changed().toString(), item.remark());
    }
}
