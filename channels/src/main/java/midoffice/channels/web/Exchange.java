package midoffice.channels.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;

/**
 * One request and the page that answers it. Views find: {@code t} the messages, {@code w} the {@link Words}, {@code city}, {@code page}
 * (this object), and
 * whatever the door {@link #put puts}.
 */
public final class Exchange {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final City city;
    private final Caller caller;
    private final Words words;
    private final List<Crumb> crumbs = new ArrayList<>();
    private String title = "";
    private boolean personal;

    Exchange(HttpServletRequest request, HttpServletResponse response, City city, Caller caller) {
        this.request = request;
        this.response = response;
        this.city = city;
        this.caller = caller;
        this.words = new Words(LanguageChoice.of(request, response));
    }

    public HttpServletRequest request() {
        return request;
    }

    public HttpServletResponse response() {
        return response;
    }

    public Words words() {
        return words;
    }

    public Language language() {
        return words.language();
    }

    /** @return what stands behind the servlet's own part of the address, cut at the slashes */
    public List<String> path() {
        return PathParts.of(request.getPathInfo());
    }

    /** @return the trimmed parameter, an empty text when it was not sent */
    public String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    public Optional<String> optional(String name) {
        return Optional.of(parameter(name)).filter(v -> !v.isEmpty());
    }

    /** Gives the view something to show. */
    public Exchange put(String name, Object value) {
        request.setAttribute(name, value);
        return this;
    }

    /** Names the page: browser title and last step of the trail. */
    public Exchange titled(String text) {
        title = text;
        return this;
    }

    /** Adds a step to the trail above the page; home is always there. */
    public Exchange under(String name, String address) {
        crumbs.add(new Crumb(name, address));
        return this;
    }

    /** Says that the page shows personal data: no browser or proxy may keep it. */
    public Exchange personal() {
        personal = true;
        return this;
    }

    /** Shows {@code /WEB-INF/pages/<view>.xhtml}. */
    public void show(String view) throws ServletException, IOException {
        show(view, HttpServletResponse.SC_OK);
    }

    public void show(String view, int status) throws ServletException, IOException {
        request.setAttribute("page", this);
        request.setAttribute("city", city);
        request.setAttribute("w", words);
        request.setAttribute("t", words.bundle());
        if (request.getAttribute("errors") == null) {
            request.setAttribute("errors", new FieldErrors());
        }
        request.setAttribute("csrf", CsrfToken.of(request, response));
        response.setStatus(status);
        response.setHeader("Cache-Control", personal || isSignedIn() ? "no-store" : "private, no-cache");
        request.getRequestDispatcher("/WEB-INF/pages/" + view + ".xhtml").forward(new SessionlessRequest(request),
                new OwnPolicyResponse(response));
    }

    /** Shows that it did not work: what happened and what to do. */
    void showError(ErrorKind kind, int status, String message, String incident) throws ServletException, IOException {
        put("kind", kind).put("message", message).put("incident", incident);
        titled(words.say("error.title." + kind.word())).show("error", status);
    }

    /** Answers a post with another page to get (303), so that reload and back repeat nothing. */
    public void redirect(String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + address);
        response.setHeader("Cache-Control", "no-store");
    }

    /** Sends somebody who is not logged in to the login page, and back afterwards. */
    public void redirectToLogin() {
        redirect("/login?next=" + URLEncoder.encode(request.getMethod().equals("GET") ? here() : path(request), StandardCharsets.UTF_8));
    }

    /** @throws DomainException.NotFound always; for an address that leads nowhere */
    public static DomainException.NotFound nowhere(String what) {
        return new DomainException.NotFound("page-not-found", what);
    }

    // Getters for the template.

    public String getTitle() {
        return title;
    }

    public String getLang() {
        return language().code();
    }

    public List<Crumb> getCrumbs() {
        return crumbs;
    }

    public boolean isSignedIn() {
        return caller != Caller.ANONYMOUS && !caller.roles().isEmpty();
    }

    public boolean isStaff() {
        return caller.isStaff();
    }

    public String getCallerName() {
        return caller.name();
    }

    public String getQuery() {
        return request.getServletPath().equals("/zoeken") ? parameter("q") : "";
    }

    /** @return where the language switch leads: this page in that language */
    public String in(String code) {
        return LanguageChoice.switchTo(Language.of(code), path(request), request.getMethod().equals("GET") ? originalQuery() : null);
    }

    /** @return where logging in leads afterwards: here, but not to the login page itself */
    public String getLoginAddress() {
        String here = path(request);
        return here.startsWith("/login") || here.equals("/") ? "/login?next=/mijn" : "/login?next=" + URLEncoder.encode(here,
                StandardCharsets.UTF_8);
    }

    /** @return whether the page is in that part of the site, for "you are here" */
    public boolean at(String prefix) {
        return path(request).startsWith(prefix);
    }

    /** @return the address of a style sheet, script or picture with its version */
    public String asset(String path) {
        return path.equals(BrandServlet.STYLE)
                ? request.getContextPath() + path + "?v=" + Assets.version(city.brand().hex().getBytes(StandardCharsets.UTF_8))
                : Assets.address(request.getServletContext(), path);
    }

    private String here() {
        String query = originalQuery();
        return path(request) + (query == null ? "" : "?" + query);
    }

    private String originalQuery() {
        Object forwarded = request.getAttribute("jakarta.servlet.forward.query_string");
        Object failed = request.getAttribute("jakarta.servlet.error.query_string");
        return forwarded != null ? forwarded.toString() : failed != null ? failed.toString() : request.getQueryString();
    }

    /** @return the path the browser asked for, also after a forward */
    static String path(HttpServletRequest request) {
        Object forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        String uri = failed != null ? failed.toString() : forwarded != null ? forwarded.toString() : request.getRequestURI();
        return PathParts.local(uri.substring(request.getContextPath().length()));
    }
}
