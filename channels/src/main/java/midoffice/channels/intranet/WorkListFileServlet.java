package midoffice.channels.intranet;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.ResourceBundle;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.web.LanguageChoice;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.Tasks;
import midoffice.dossier.api.Tasks.Assigned;
import midoffice.dossier.api.Tasks.Filter;
import midoffice.dossier.api.Tasks.TaskRow;

/**
 * The work list as a CSV file (UTF-8), with the tab ({@code wie}) and the search ({@code zoek}) of the page. It is read and sent page by page,
 * so a long list takes no more memory than a short one; every row is logged as read.
 */
@WebServlet(name = "intranet-work-list-file", urlPatterns = "/intranet/werkvoorraad.csv")
public class WorkListFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BelgianCalendar.ZONE);

    @Inject
    private transient Tasks tasks;
    @Inject
    private transient CurrentCaller current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller official = current.as(Purpose.HANDLING);
        String text = request.getParameter("zoek");
        Filter filter = new Filter(assigned(request.getParameter("wie")), text == null || text.isBlank() ? null : text.strip());
        Page<TaskRow> first;
        try {
            // before anything is sent, so that a refusal can still be told
            first = tasks.workList(official, filter, PageRequest.first(ROWS));
        } catch (DomainException.Refused e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (DomainException.Invalid e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Language language = LanguageChoice.of(request, response);
        send(official, filter, first, language, CsvLine.begin(response, "werkvoorraad.csv"));
    }

    private void send(Caller official, Filter filter, Page<TaskRow> first, Language language, Writer out) throws IOException {
        out.write(headings(language));
        Page<TaskRow> page = first;
        while (true) {
            for (TaskRow row : page.items()) {
                out.write(line(row, language));
            }
            if (page.next() == null) {
                return;
            }
            page = tasks.workList(official, filter, new PageRequest(page.next(), ROWS));
        }
    }

    static String headings(Language language) {
        ResourceBundle words = ResourceBundle.getBundle("i18n.intranet", language.locale(), WorkListFileServlet.class.getClassLoader());
        return CsvLine.of(words.getString("work.number"), words.getString("work.task"), words.getString("work.product"),
                words.getString("work.applicant"), words.getString("work.due"), words.getString("work.deadline"),
                words.getString("work.since"), words.getString("work.assignee"));
    }

    static String line(TaskRow row, Language language) {
        return CsvLine.of(row.number(), row.name().in(language), row.dossierTitle().in(language), row.applicantName(),
                Objects.toString(row.target(), null), Objects.toString(row.deadline(), null), MOMENT.format(row.created()), row.assignee());
    }

    private static Assigned assigned(String who) {
        for (Assigned value : Assigned.values()) {
            if (value.name().equalsIgnoreCase(who)) {
                return value;
            }
        }
        return Assigned.ALL;
    }
}
