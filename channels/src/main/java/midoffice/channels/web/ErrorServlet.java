package midoffice.channels.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import midoffice.channels.identity.CurrentCaller;

/**
 * The last net: what no page, endpoint or mapper answered. People get a page in the city's look, machines a problem document; nobody a
 * stack trace.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern MACHINE = Pattern.compile(
            "/(api|soap|open311|catalogi|zaken|documenten|besluiten|autorisaties|notificaties|health|metrics|openapi)(/.*)?");

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient City city;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable error = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        ErrorKind kind = status == null ? ErrorKind.NOT_FOUND : ErrorKind.ofStatus(status);
        int answer = status == null ? kind.status() : status;
        String incident = error == null ? null : Incident.record(Exchange.path(request), error);
        if (MACHINE.matcher(Exchange.path(request)).matches()) {
            response.setStatus(answer);
            response.setContentType("application/problem+json");
            response.getWriter().print("{\"status\":" + answer + ",\"title\":\"" + kind.word() + "\""
                    + (incident == null ? "" : ",\"instance\":\"urn:incident:" + incident + "\"") + "}");
            return;
        }
        new Exchange(request, response, city, current.as("public")).showError(kind, answer, null, incident);
    }
}
