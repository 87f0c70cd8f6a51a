package midoffice.channels.login;

import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import midoffice.channels.demo.DemoIdentities;
import midoffice.channels.demo.DemoIdentity;
import midoffice.channels.identity.CallerLookup;
import midoffice.channels.identity.IdentitySettings;
import midoffice.channels.identity.LoginMechanism;
import midoffice.channels.identity.LoginSession;
import midoffice.channels.identity.ProvidedLogin;
import midoffice.channels.identity.SignedIn;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;

/**
 * Logging in: at the identity provider ({@code /login} leads there, {@code /login/callback} comes back), or, in demo mode and from this machine only, as
 * one of the people of the demo city with one click.
 */
@WebServlet({"/login", LoginServlet.START, IdentitySettings.CALLBACK, LoginServlet.GOODBYE})
public class LoginServlet extends PageServlet {

    static final String START = "/login/start";
    static final String GOODBYE = "/login/goodbye";

    private static final long serialVersionUID = 1L;
    private static final String NEXT = "next";
    private static final ResourceBundle.Control EXACT = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private transient IdentitySettings settings;

    @Inject
    private transient DemoIdentities demo;

    @Inject
    private transient CallerLookup lookup;

    @Inject
    private transient ProvidedLogin provided;

    @Inject
    private transient SecurityContext security;

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        words(exchange);
        switch (exchange.request().getServletPath()) {
            case START -> leave(exchange);
            case IdentitySettings.CALLBACK -> arrive(exchange);
            case GOODBYE -> goodbye(exchange);
            default -> {
                if (isDemo(exchange.request())) {
                    choose(exchange);
                } else {
                    leave(exchange);
                }
            }
        }
    }

    @Override
    protected void post(Exchange exchange) throws ServletException, IOException {
        if (!exchange.request().getServletPath().equals("/login") || !isDemo(exchange.request())) {
            throw Exchange.nowhere("no demo login here");
        }
        words(exchange);
        Optional<DemoIdentity> chosen = demo.all().stream().filter(identity -> identity.login().equals(exchange.parameter("login"))).findFirst();
        Optional<SignedIn> whom = chosen.flatMap(identity -> identity.kind() == DemoIdentity.Kind.STAFF
                ? lookup.staff(identity.login(), false) : lookup.citizen(identity.login(), false));
        if (whom.isEmpty()) {
            show(exchange, "unknown", HttpServletResponse.SC_FORBIDDEN);
        } else {
            enter(exchange, whom.get(), exchange.parameter(NEXT));
        }
    }

    private void choose(Exchange exchange) throws ServletException, IOException {
        List<DemoIdentity> all = demo.all();
        String next = Landing.wanted(exchange.parameter(NEXT));
        exchange.put("citizens", all.stream().filter(identity -> identity.kind() == DemoIdentity.Kind.CITIZEN).toList())
                .put("staff", all.stream().filter(identity -> identity.kind() == DemoIdentity.Kind.STAFF).toList())
                .put(NEXT, next).put("nextEncoded", URLEncoder.encode(next, StandardCharsets.UTF_8))
                .put("openId", settings.isOpenIdConfigured())
                .titled(words(exchange).getString("login.title")).show("login");
    }

    private void leave(Exchange exchange) throws ServletException, IOException {
        if (!settings.isOpenIdConfigured()) {
            throw Exchange.nowhere("no identity provider is configured");
        }
        LoginSession.remember(exchange.request(), Landing.wanted(exchange.parameter(NEXT)));
        exchange.response().setHeader("Cache-Control", "no-store");
        security.authenticate(exchange.request(), exchange.response(), AuthenticationParameters.withParams().newAuthentication(true));
        if (exchange.request().getAttribute(LoginMechanism.FAILED) != null) {
            show(exchange, "unavailable", HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void arrive(Exchange exchange) throws ServletException, IOException {
        HttpServletRequest request = exchange.request();
        if (!settings.isOpenIdConfigured()) {
            throw Exchange.nowhere("no identity provider is configured");
        }
        if (security.getCallerPrincipal() == null) {
            show(exchange, "failed", HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String next = LoginSession.next(request).orElse("/");
        Optional<SignedIn> whom = provided.whom(Landing.isForCitizens(next));
        if (whom.isPresent()) {
            enter(exchange, whom.get(), next);
        } else {
            LoginSession.leave(request);
            show(exchange, "unknown", HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void enter(Exchange exchange, SignedIn whom, String next) {
        LoginSession.enter(exchange.request(), whom);
        exchange.redirect(Landing.of(whom.kind(), next));
    }

    private void goodbye(Exchange exchange) throws ServletException, IOException {
        Optional<String> provider = LoginSession.takeGoodbye(exchange.request());
        if (provider.isEmpty()) {
            exchange.redirect("/");
            return;
        }
        exchange.put("provider", provider.get()).titled(words(exchange).getString("goodbye.title")).show("login-goodbye");
    }

    private void show(Exchange exchange, String what, int status) throws ServletException, IOException {
        exchange.put("what", what).titled(words(exchange).getString(what + ".title")).show("login-refused", status);
    }

    /** Demo people are for whoever sits at this machine: a demo that is reachable from elsewhere by accident lets nobody in. */
    private boolean isDemo(HttpServletRequest request) throws IOException {
        return settings.isDemo() && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    private static ResourceBundle words(Exchange exchange) {
        ResourceBundle bundle = ResourceBundle.getBundle("i18n.identity", Locale.forLanguageTag(exchange.language().code()),
                LoginServlet.class.getClassLoader(), EXACT);
        exchange.put("i", bundle);
        return bundle;
    }
}
