package midoffice.channels.catalogue;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import midoffice.catalogue.api.ProductFiles;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.CsvLine;
import midoffice.crm.api.common.DomainException;

/** Products as a CSV file, of one cluster, unit or state when the address says so; the same file can be taken in again. */
@WebServlet(name = "product-file", urlPatterns = "/intranet/producten.csv")
public class ProductFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProductFiles files;
    @Inject
    private transient CurrentCaller current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            // before anything is sent, so that a refusal can still be told
            List<List<String>> rows = files.export(current.as("catalogus"), EditorBacking.filter(request.getParameter("staat"),
                    request.getParameter("cluster"), request.getParameter("dienst"), request.getParameter("eigenaar")));
            Writer out = CsvLine.begin(response, "producten.csv");
            for (List<String> row : rows) {
                out.write(CsvLine.of(row.toArray(new String[0])));
            }
        } catch (DomainException.Refused e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
