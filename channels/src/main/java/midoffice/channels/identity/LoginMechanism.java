package midoffice.channels.identity;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Chooses how a request is authenticated. Jakarta Security 3 allows one mechanism per application, and any own bean switches the built-in
 * one off; a decorator keeps it and lets it see only what is its business: the start of a login and the way back from the provider.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class LoginMechanism implements HttpAuthenticationMechanism {

    /** Request attribute with the {@link SignedIn} of this request. */
    static final String SIGNED_IN = SignedIn.class.getName();

    /** Request attribute that says that the identity provider could not be used. */
    public static final String FAILED = LoginMechanism.class.getName() + ".failed";

    private static final Logger LOG = Logger.getLogger(LoginMechanism.class.getName());
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    @Delegate
    @Any
    private HttpAuthenticationMechanism openId;

    @Inject
    private IdentitySettings settings;

    @Inject
    private SupplierLogin suppliers;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        readAsUtf8(request);
        String path = path(request);
        if (Door.of(path) == Door.SUPPLIER) {
            return SupplierLogin.isContract(request.getMethod(), path, request.getQueryString())
                    ? context.doNothing() : supplier(request, response, context, path);
        }
        if (settings.isOpenIdConfigured() && (context.isAuthenticationRequest() || path.equals(IdentitySettings.CALLBACK))) {
            return atProvider(request, response, context);
        }
        Optional<SignedIn> whom = LoginSession.whom(request).filter(login -> login.isCurrent(clock.instant()));
        return whom.isPresent() ? admit(whom.get(), request, context) : context.doNothing();
    }

    /** A provider that does not answer, or refuses what we send, is for the login page to explain. */
    private AuthenticationStatus atProvider(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            return openId.validateRequest(request, response, context);
        } catch (RuntimeException e) {
            // Anybody can send a forged way back: one line for the log, the rest for whoever looks for it.
            LOG.log(Level.WARNING, "The login at the identity provider failed: {0}", e.toString());
            LOG.log(Level.FINE, "The login at the identity provider failed", e);
            request.setAttribute(FAILED, true);
            return context.doNothing();
        }
    }

    /** The provider's mechanism reads parameters before any filter could say how they are written. */
    private static void readAsUtf8(HttpServletRequest request) throws AuthenticationException {
        try {
            if (request.getCharacterEncoding() == null) {
                request.setCharacterEncoding("UTF-8");
            }
        } catch (UnsupportedEncodingException e) {
            throw new AuthenticationException(e);
        }
    }

    static String path(HttpServletRequest request) {
        return Door.plain(request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo()));
    }

    private AuthenticationStatus supplier(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context,
            String path) {
        SupplierLogin.Outcome outcome = suppliers.check(request.getHeader("Authorization"), path);
        if (outcome instanceof SupplierLogin.Known known) {
            return admit(known.supplier(), request, context);
        }
        try {
            if (outcome instanceof SupplierLogin.Slow slow) {
                response.setHeader("Retry-After", Long.toString(Math.max(1, slow.pause().toSeconds())));
                response.sendError(TOO_MANY_REQUESTS);
            } else if (outcome instanceof SupplierLogin.NotAllowed) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else if (outcome instanceof SupplierLogin.Unavailable) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                response.addHeader("WWW-Authenticate", "Basic realm=\"midoffice\", charset=\"UTF-8\"");
                if (settings.isOpenIdConfigured()) {
                    response.addHeader("WWW-Authenticate", "Bearer realm=\"midoffice\"");
                }
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus admit(SignedIn whom, HttpServletRequest request, HttpMessageContext context) {
        request.setAttribute(SIGNED_IN, whom);
        return context.notifyContainerAboutLogin(whom.key(), Set.of());
    }
}
