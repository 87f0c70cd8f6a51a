package midoffice.channels.kbo;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.CsvLine;
import midoffice.channels.web.LanguageChoice;
import midoffice.crm.api.EnterpriseLoads;
import midoffice.crm.api.EnterpriseLoads.RefusedRow;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;

/** All rows that a load refused, or kept although something is wrong with them, as a CSV file (UTF-8). */
@WebServlet(name = "intranet-kbo-report", urlPatterns = "/intranet/kbo-verslag.csv")
public class EnterpriseReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;

    @Inject
    private transient EnterpriseLoads loads;
    @Inject
    private transient CurrentCaller current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller keeper = current.as("beheer");
        UUID load;
        List<RefusedRow> page;
        try {
            load = UUID.fromString(Objects.toString(request.getParameter("id"), ""));
            // before anything is sent, so that a refusal can still be told
            page = loads.refused(keeper, load, null, AT_ONCE);
        } catch (DomainException.Refused e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (DomainException.NotFound | IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ResourceBundle words = ResourceBundle.getBundle("i18n.intranet", LanguageChoice.of(request, response).locale(),
                EnterpriseReportServlet.class.getClassLoader());
        Writer out = CsvLine.begin(response, "kbo-verslag.csv");
        out.write(CsvLine.of(words.getString("kbo_table"), words.getString("kbo_line"), words.getString("kbo_outcome"), words.getString("kbo_reason"),
                words.getString("kbo_column"), words.getString("kbo_row")));
        while (!page.isEmpty()) {
            for (RefusedRow row : page) {
                out.write(CsvLine.of(row.table(), row.line() == 0 ? "" : Long.toString(row.line()),
                        words.getString(row.kept() ? "kbo_outcome.kept" : "kbo_outcome.refused"), reason(words, row), row.field(), row.content()));
            }
            page = loads.refused(keeper, load, page.get(page.size() - 1).position(), AT_ONCE);
        }
    }

    private static String reason(ResourceBundle words, RefusedRow row) {
        String key = "kbo_reason." + row.reason();
        return words.containsKey(key) ? words.getString(key) : row.reason();
    }
}
