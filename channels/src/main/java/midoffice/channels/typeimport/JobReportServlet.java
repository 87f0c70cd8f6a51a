package midoffice.channels.typeimport;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.CsvLine;
import midoffice.channels.web.LanguageChoice;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.dossier.api.Jobs;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.Jobs.RowView;

/** The report of a job as a CSV file (UTF-8): every row that was refused or adapted, or all rows with {@code alles}. */
@WebServlet(name = "intranet-job-report", urlPatterns = "/intranet/opdracht.csv")
public class JobReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 500;

    @Inject
    private transient Jobs jobs;
    @Inject
    private transient CurrentCaller current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller analyst = current.as("beheer");
        Set<Outcome> outcomes = request.getParameter("alles") == null ? EnumSet.of(Outcome.REFUSED, Outcome.ADAPTED) : EnumSet.allOf(Outcome.class);
        UUID job;
        List<RowView> page;
        try {
            job = UUID.fromString(Objects.toString(request.getParameter("id"), ""));
            // before anything is sent, so that a refusal can still be told
            page = jobs.rows(analyst, job, outcomes, 0, AT_ONCE);
        } catch (DomainException.Refused e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (DomainException.NotFound | IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Language language = LanguageChoice.of(request, response);
        ResourceBundle words = ResourceBundle.getBundle("i18n.intranet", language.locale(), JobReportServlet.class.getClassLoader());
        Writer out = CsvLine.begin(response, "verslag.csv");
        out.write(CsvLine.of(words.getString("job.kind"), words.getString("job.row"), words.getString("job.outcome"),
                words.getString("job.remarks")));
        while (!page.isEmpty()) {
            for (RowView row : page) {
                out.write(line(row, words));
            }
            page = jobs.rows(analyst, job, outcomes, page.get(page.size() - 1).place(), AT_ONCE);
        }
    }

    static String line(RowView row, ResourceBundle words) {
        String told = Stream.concat(row.faults().stream(), row.remarks().stream()).map(remark -> told(remark, words))
                .collect(Collectors.joining(" | "));
        return CsvLine.of(word(words, "job.kind." + row.kind(), row.kind()), row.label(), words.getString("job.outcome." + row.outcome()), told);
    }

    private static String told(Remark remark, ResourceBundle words) {
        String field = remark.field().isEmpty() ? "" : remark.field() + ": ";
        return field + word(words, "job.remark." + remark.code(), remark.code()) + (remark.detail() == null || remark.detail().isEmpty() ? ""
                : " (" + remark.detail() + ")");
    }

    private static String word(ResourceBundle words, String key, String otherwise) {
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }
}
