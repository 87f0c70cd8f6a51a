package midoffice.channels.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What the session keeps for the login: who is in, and where somebody was going. */
public final class LoginSession {

    private static final String NEXT = "midoffice.login.next";

    private static final String GOODBYE = "midoffice.login.goodbye";

    private LoginSession() {
    }

    public static Optional<SignedIn> whom(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (SignedIn) session.getAttribute(LoginMechanism.SIGNED_IN));
    }

    /** Lets somebody in, under a new session id: one that was planted before the login is worth nothing after it. */
    public static void enter(HttpServletRequest request, SignedIn whom) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(LoginMechanism.SIGNED_IN, whom);
        session.removeAttribute(NEXT);
    }

    public static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    public static void remember(HttpServletRequest request, String next) {
        request.getSession().setAttribute(NEXT, next);
    }

    public static Optional<String> next(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(NEXT));
    }

    public static void rememberGoodbye(HttpServletRequest request, String address) {
        request.getSession().setAttribute(GOODBYE, address);
    }

    /** @return where to log out at the provider, once: it carries the token of the login that ends */
    public static Optional<String> takeGoodbye(HttpServletRequest request) {
        Optional<String> address = Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(GOODBYE));
        if (address.isPresent()) {
            leave(request);
        }
        return address;
    }
}
