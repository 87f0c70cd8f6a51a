package midoffice.channels.identity;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import midoffice.crm.api.access.Caller;

/**
 * Tells the request who is asking and keeps closed doors closed: the intranet for staff, My page and applications for whoever is logged
 * in. What somebody may see behind the door is for the use cases to say.
 */
@WebFilter(filterName = "doorkeeper", urlPatterns = "/*")
public class Doorkeeper implements Filter {

    @Inject
    private CurrentCaller current;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        current.arrive((SignedIn) asked.getAttribute(LoginMechanism.SIGNED_IN));
        Door door = Door.of(LoginMechanism.path(asked));
        if (door == Door.STAFF || door == Door.CITIZEN) {
            Caller caller = current.as("work");
            if (!current.isSignedIn()) {
                sendToLogin(asked, answer);
                return;
            }
            if (door == Door.STAFF && !caller.isStaff()) {
                answer.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void sendToLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getContextPath() + "/login?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // A page that updates itself in the background cannot follow a redirect to another page.
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter().print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                    + "<partial-response><redirect url=\"" + address + "\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
    }

    /** A post cannot be repeated after the login: then the page it came from is what somebody wants back. */
    private static String wanted(HttpServletRequest request) {
        String path = LoginMechanism.path(request);
        return request.getMethod().equals("GET") && request.getQueryString() != null ? path + "?" + request.getQueryString() : path;
    }
}
