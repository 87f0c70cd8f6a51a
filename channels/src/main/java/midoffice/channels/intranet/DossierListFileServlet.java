package midoffice.channels.intranet;

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
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.web.LanguageChoice;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.staff.DossierWorkList;
import midoffice.dossier.api.staff.DossierWorkList.Column;
import midoffice.dossier.api.staff.DossierWorkList.Query;
import midoffice.dossier.api.staff.DossierWorkList.Row;
import midoffice.dossier.api.staff.SavedViews;

/** The list of dossiers as a CSV file (UTF-8): the rows and columns of the page, read and sent page by page; every row is logged as read. */
@WebServlet(name = "intranet-dossier-list-file", urlPatterns = "/intranet/dossiers.csv")
public class DossierListFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 200;

    @Inject
    private transient DossierWorkList lists;
    @Inject
    private transient SavedViews views;
    @Inject
    private transient CurrentCaller current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller official = current.as(Purpose.HANDLING);
        Query query = ListAddress.read(request::getParameter);
        List<Column> columns;
        Page<Row> first;
        try {
            // before anything is sent, so that a refusal can still be told
            String wanted = request.getParameter("bewaard");
            columns = views.list(official).stream().filter(v -> v.id().toString().equals(wanted)).findFirst().map(SavedViews.View::columns)
                    .orElseGet(() -> views.columns(official));
            first = lists.rows(official, query, PageRequest.first(ROWS));
        } catch (DomainException.Refused e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (DomainException.Invalid e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Language language = LanguageChoice.of(request, response);
        Writer out = CsvLine.begin(response, "dossiers.csv");
        ResourceBundle words = ResourceBundle.getBundle("i18n.intranet", language.locale(), DossierListFileServlet.class.getClassLoader());
        out.write(CsvLine.of(columns.stream().map(c -> words.getString("dlist.col." + c)).toArray(String[]::new)));
        Page<Row> page = first;
        while (true) {
            for (Row row : page.items()) {
                out.write(CsvLine.of(columns.stream().map(c -> cell(row, c, language, words)).toArray(String[]::new)));
            }
            if (page.next() == null) {
                return;
            }
            page = lists.rows(official, query, new PageRequest(page.next(), ROWS));
        }
    }

    static String cell(Row row, Column column, Language language, ResourceBundle words) {
        return switch (column) {
            case NUMBER -> row.number();
            case TYPE -> row.type().in(language);
            case APPLICANT -> row.applicantName();
            case STATUS -> row.status() == null ? null : row.status().in(language);
            case HANDLER -> row.handler();
            case START -> Objects.toString(row.start(), null);
            case TARGET -> Objects.toString(row.target(), null);
            case DEADLINE -> Objects.toString(row.deadline(), null);
            case END -> Objects.toString(row.end(), null);
            case SOURCE -> words.getString("dlist.source." + row.source());
            case CONFIDENTIALITY -> words.getString("dlist.conf." + row.confidentiality());
        };
    }
}
