package midoffice.channels.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Keeps the content policy that {@link BrowserSafety} set: the component library of the intranet would add its own, laxer one to every
 * view.
 */
final class OwnPolicyResponse extends HttpServletResponseWrapper {

    private static final String POLICY = "Content-Security-Policy";

    OwnPolicyResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (!name.regionMatches(true, 0, POLICY, 0, POLICY.length())) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!name.regionMatches(true, 0, POLICY, 0, POLICY.length())) {
            super.setHeader(name, value);
        }
    }
}
