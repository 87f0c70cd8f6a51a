package midoffice.channels.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Protects forms against posts forged by other sites. Three locks, none of which needs anything on the server, so that a form filled in
 * before a restart,
 * or shown by another node, still posts:
 * <ul>
 * <li>a random secret in an HttpOnly, SameSite=Lax cookie ({@code __Host-} on https, which a neighbouring subdomain cannot set), repeated
 * in the form under a
 * fresh mask each time, so that a compressing proxy leaks nothing of it;</li>
 * <li>the {@code Origin} of the post must be this site;</li>
 * <li>{@code Sec-Fetch-Site}, where the browser sends it, must not say that another site started it.</li>
 * </ul>
 * Signing the cookie with a key was weighed and left out: without a tie to the login session it stops nothing that these do not stop, and
 * such a
 * tie would break the form of somebody who logs in, in another tab, halfway.
 */
public final class CsrfToken {

    /** Name of the hidden field. */
    public static final String FIELD = "csrf";

    private static final int LENGTH = 24;
    private static final String ATTRIBUTE = CsrfToken.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private CsrfToken() {
    }

    /** The token to put into a form; sets the cookie when the browser has none yet. Call before the answer is committed. */
    public static String of(HttpServletRequest request, HttpServletResponse response) {
        byte[] secret = decode(Cookies.value(request, cookieName(request)), LENGTH);
        if (secret == null) {
            secret = (byte[]) request.getAttribute(ATTRIBUTE);
        }
        if (secret == null) {
            secret = new byte[LENGTH];
            RANDOM.nextBytes(secret);
            request.setAttribute(ATTRIBUTE, secret);
            Cookie cookie = new Cookie(cookieName(request), ENCODER.encodeToString(secret));
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return mask(secret);
    }

    /**
     * Whether a post may be believed.
     *
     * @param publicUrl address under which the city is reached, for a proxy that does not pass the host on; may be empty
     */
    public static boolean isGenuine(HttpServletRequest request, String publicUrl) {
        return fetchedFromHere(request.getHeader("Sec-Fetch-Site"))
                && originIsHere(request.getHeader("Origin"), request.getHeader("Host"), publicUrl)
                && matches(Cookies.value(request, cookieName(request)), request.getParameter(FIELD));
    }

    static String mask(byte[] secret) {
        byte[] token = new byte[2 * LENGTH];
        byte[] pad = new byte[LENGTH];
        RANDOM.nextBytes(pad);
        for (int i = 0; i < LENGTH; i++) {
            token[i] = pad[i];
            token[LENGTH + i] = (byte) (pad[i] ^ secret[i]);
        }
        return ENCODER.encodeToString(token);
    }

    static boolean matches(String cookie, String field) {
        byte[] secret = decode(cookie, LENGTH);
        byte[] token = decode(field, 2 * LENGTH);
        if (secret == null || token == null) {
            return false;
        }
        byte[] sent = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            sent[i] = (byte) (token[i] ^ token[LENGTH + i]);
        }
        return MessageDigest.isEqual(secret, sent);
    }

    static boolean originIsHere(String origin, String host, String publicUrl) {
        if (origin == null) {
            return true;
        }
        if (!publicUrl.isEmpty() && publicUrl.startsWith(origin)
                && (publicUrl.length() == origin.length() || publicUrl.charAt(origin.length()) == '/')) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean fetchedFromHere(String fetchSite) {
        return fetchSite == null || fetchSite.equals("same-origin") || fetchSite.equals("none");
    }

    private static String cookieName(HttpServletRequest request) {
        return request.isSecure() ? "__Host-csrf" : "csrf";
    }

    private static byte[] decode(String text, int length) {
        if (text == null || text.length() > 4 * length) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == length ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
