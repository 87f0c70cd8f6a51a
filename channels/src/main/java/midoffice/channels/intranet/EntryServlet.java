package midoffice.channels.intranet;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /intranet} leads to the reader's own day. */
@WebServlet(name = "intranet-entry", urlPatterns = {"/intranet", "/intranet/"})
public class EntryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/intranet/mijn-dag.xhtml");
    }
}
