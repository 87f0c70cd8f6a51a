package midoffice.channels.intranet;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.staff.DossierFiles;
import midoffice.dossier.api.staff.DossierWorkList;

/**
 * Tells an open page whether what it shows was changed: an {@code ETag} that changes with it, 304 while it is the same. It is read from the
 * database, so it does not matter which node answers; nothing of the content is sent.
 */
@WebServlet(name = "intranet-pulse", urlPatterns = "/intranet/stand")
public class PulseServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DossierWorkList lists;
    @Inject
    private transient DossierFiles files;
    @Inject
    private transient CurrentCaller current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String mark = '"' + mark(current.as(Purpose.HANDLING), request) + '"';
            response.setHeader("ETag", mark);
            response.setHeader("Cache-Control", "private, no-cache");
            response.setStatus(mark.equals(request.getHeader("If-None-Match")) ? HttpServletResponse.SC_NOT_MODIFIED
                    : HttpServletResponse.SC_NO_CONTENT);
        } catch (DomainException.Refused e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (DomainException.NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (DomainException.Invalid e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private String mark(Caller official, HttpServletRequest request) {
        String number = request.getParameter("nr");
        if (number != null) {
            return files.mark(official, number);
        }
        String after = request.getParameter("na");
        int rows = DossierListBacking.ROWS;
        return lists.mark(official, ListAddress.read(request::getParameter),
                after == null || after.isEmpty() ? PageRequest.first(rows) : new PageRequest(after, rows));
    }
}
