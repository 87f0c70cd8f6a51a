package midoffice.channels.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/**
 * Base of every public and citizen page. A GET prepares a model and shows a view; a POST is checked against forgery, calls a use case and
 * redirects. What a use case refuses becomes a readable page with the right status; what nobody foresaw becomes an incident with an id
 * that is also in the log.
 */
public abstract class PageServlet extends HttpServlet {

    /** The largest file somebody may upload, in bytes. */
    public static final long UPLOAD_LIMIT = 20L * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    /** The largest post of a page without upload. */
    private static final long FORM_LIMIT = 1024 * 1024;
    private static final Logger LOG = Logger.getLogger(PageServlet.class.getName());
    /** How much of a refused upload is read away so that the browser gets to see the answer. */
    private static final long DRAIN_LIMIT = 10 * UPLOAD_LIMIT;

    @Inject
    private transient CurrentCaller current;

    @Inject
    private transient City city;

    /** Shows the page. */
    protected void get(Exchange exchange) throws ServletException, IOException {
        throw Exchange.nowhere("nothing to get at " + exchange.request().getRequestURI());
    }

    /** Takes a genuine post: calls the use case and redirects, or shows the form again with its errors. */
    protected void post(Exchange exchange) throws ServletException, IOException {
        throw Exchange.nowhere("nothing to post at " + exchange.request().getRequestURI());
    }

    /** @return why personal data are read here, for the citizen's own log */
    protected String purpose() {
        return "own request";
    }

    protected final Caller caller() {
        return current.as(purpose());
    }

    protected final City city() {
        return city;
    }

    protected final boolean isSignedIn() {
        return current.isSignedIn();
    }

    /**
     * @throws DomainException.Refused {@code citizens-only} when somebody is logged in who is no citizen, {@code login-needed} for nobody
     */
    protected final Caller citizen() {
        Caller caller = caller();
        if (!isSignedIn()) {
            throw new DomainException.Refused("login-needed", "nobody is logged in");
        }
        if (!caller.has(Role.CITIZEN) || caller.party() == null) {
            throw new DomainException.Refused("citizens-only", caller.subject() + " is no citizen");
        }
        return caller;
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        answer(request, response, false);
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        answer(request, response, true);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean post) throws ServletException, IOException {
        if (post && request.getContentLengthLong() > hardLimit()) {
            drain(request);
            new Exchange(request, response, city, current.as(purpose())).showError(ErrorKind.TOO_LARGE, ErrorKind.TOO_LARGE.status(), null,
                    null);
            return;
        }
        Exchange exchange = new Exchange(request, response, city, current.as(purpose()));
        try {
            if (post) {
                if (!isOpenToPosts(exchange)) {
                    requireGenuine(request);
                }
                post(exchange);
            } else {
                get(exchange);
            }
        } catch (DomainException e) {
            refuse(exchange, e);
        } catch (RuntimeException | ServletException e) {
            DomainException cause = domainCause(e);
            if (cause == null) {
                fail(exchange, e);
            } else {
                refuse(exchange, cause);
            }
        }
    }

    /**
     * @return size of a post above which nothing of it is read at all. A form that takes a file reads more than it accepts, so that one
     * file that is too large
     *         costs the citizen none of the other answers
     */
    protected long hardLimit() {
        return FORM_LIMIT;
    }

    /**
     * @return whether this address may be posted to from anywhere, without cookie or token; only where the address itself is the secret and the act can
     *         harm nobody else (RFC 8058)
     */
    protected boolean isOpenToPosts(Exchange exchange) {
        return false;
    }

    private void requireGenuine(HttpServletRequest request) {
        if (!CsrfToken.isGenuine(request, city.publicUrl())) {
            throw new DomainException.Refused("form-expired", "post without a valid token at " + request.getRequestURI());
        }
    }

    private void refuse(Exchange exchange, DomainException error) throws ServletException, IOException {
        if (error.code().equals("login-needed")) {
            exchange.redirectToLogin();
            return;
        }
        LOG.log(Level.FINE, error, () -> "Refused with " + error.code());
        ErrorKind kind = ErrorKind.of(error);
        exchange.showError(kind, kind.status(), exchange.words().error(error), null);
    }

    private void fail(Exchange exchange, Exception error) throws ServletException, IOException {
        String incident = Incident.record(exchange.request().getRequestURI(), error);
        if (exchange.response().isCommitted()) {
            return;
        }
        exchange.response().resetBuffer();
        exchange.showError(ErrorKind.UNEXPECTED, ErrorKind.UNEXPECTED.status(), null, incident);
    }

    private static DomainException domainCause(Throwable error) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return domain;
            }
        }
        return null;
    }

    private static void drain(HttpServletRequest request) throws IOException {
        byte[] sink = new byte[64 * 1024];
        InputStream in = request.getInputStream();
        long read = 0;
        for (int n = in.read(sink); n >= 0 && read < DRAIN_LIMIT; n = in.read(sink)) {
            read += n;
        }
    }
}
