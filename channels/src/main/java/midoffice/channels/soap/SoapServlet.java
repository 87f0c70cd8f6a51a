package midoffice.channels.soap;

import jakarta.inject.Inject;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.time.Clock;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.soap.status.StatusDoor;
import midoffice.channels.soap.status.StatusEndpoint;
import midoffice.dossier.api.WorkOrders;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/**
 * All SOAP doors: publishes them at start, refuses who is not known and what is too large before anything is parsed. The contracts themselves
 * ({@code ?wsdl}) are for everybody.
 */
@WebServlet(urlPatterns = "/soap/*", loadOnStartup = 2, initParams = @WebInitParam(name = "hide-service-list-page", value = "true"))
public class SoapServlet extends CXFNonSpringServlet {

    private static final long serialVersionUID = 1L;
    /** The largest message of the contracts has an answer of 4,000 characters; this leaves room for an envelope around it. */
    private static final long LIMIT = 64 * 1024L;

    @Inject
    private transient WorkOrders workOrders;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient Clock clock;

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        StatusEndpoint.publish(getBus(), contract("workorder-status-1.wsdl"), "/status",
                new StatusDoor(workOrders, () -> caller.as("work order"), clock));
    }

    @Override
    protected void invoke(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        try {
            if (!isContract(request) && !caller.isSignedIn()) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"midoffice\", charset=\"UTF-8\"");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else if (!isContract(request) && !request.getMethod().equals("POST")) {
                response.setHeader("Allow", "POST");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            } else if (request.getContentLengthLong() > LIMIT) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else {
                super.invoke(new LimitedRequest(request, LIMIT), response);
            }
        } catch (IOException gone) {
            throw new ServletException("The caller is gone", gone);
        }
    }

    private static boolean isContract(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod().equals("GET") && query != null && query.toLowerCase(java.util.Locale.ROOT).matches("(wsdl|xsd)(=.*)?");
    }

    private String contract(String file) throws ServletException {
        try {
            URL url = getServletContext().getResource("/WEB-INF/wsdl/" + file);
            if (url == null) {
                throw new ServletException("Contract is not in the archive: " + file);
            }
            return url.toString();
        } catch (MalformedURLException impossible) {
            throw new ServletException("Contract cannot be addressed: " + file, impossible);
        }
    }
}
