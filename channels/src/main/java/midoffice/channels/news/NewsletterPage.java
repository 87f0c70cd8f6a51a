package midoffice.channels.news;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.FieldErrors;
import midoffice.channels.web.PageServlet;
import midoffice.crm.api.Newsletters;
import midoffice.crm.api.common.DomainException;

/**
 * Subscribe, confirm by the link that was mailed, and withdraw by the link in an issue. A GET changes nothing, so a scanner that follows links neither consents nor
 * withdraws. The address to withdraw takes a post from anywhere, without cookie or token: a mail program sends it (RFC 8058).
 */
@WebServlet({"/nieuwsbrieven", "/nieuwsbrieven/*"})
public class NewsletterPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> FIELDS = List.of("newsletters", "mailbox");
    private static final String CONFIRM = "bevestigen";
    private static final String WITHDRAW = "uitschrijven";

    @Inject
    private transient Newsletters newsletters;

    @Override
    protected String purpose() {
        return "newsletter";
    }

    @Override
    protected boolean isOpenToPosts(Exchange exchange) {
        return isAt(exchange.path(), WITHDRAW);
    }

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        List<String> path = exchange.path();
        if (path.isEmpty()) {
            form(exchange, Set.of(), "", new FieldErrors());
        } else if (isAt(path, CONFIRM)) {
            page(exchange.put("asked", newsletters.asked(caller(), path.get(1))), path.get(1), "newsletter-confirm");
        } else if (isAt(path, WITHDRAW)) {
            page(exchange.put("subscription", newsletters.subscription(caller(), path.get(1))), path.get(1), "newsletter-leave");
        } else {
            throw Exchange.nowhere("no newsletter page " + path);
        }
    }

    @Override
    protected void post(Exchange exchange) throws ServletException, IOException {
        List<String> path = exchange.path();
        if (path.isEmpty()) {
            subscribe(exchange);
        } else if (isAt(path, CONFIRM)) {
            newsletters.confirm(caller(), path.get(1));
            exchange.redirect("/nieuwsbrieven/bevestigen/" + path.get(1));
        } else if (isAt(path, WITHDRAW)) {
            withdraw(exchange, path.get(1));
        } else {
            throw Exchange.nowhere("nothing to post at " + path);
        }
    }

    private void subscribe(Exchange exchange) throws ServletException, IOException {
        String[] sent = exchange.request().getParameterValues("newsletter");
        Set<String> chosen = sent == null ? Set.of() : new TreeSet<>(Arrays.asList(sent));
        String mailbox = exchange.parameter("mailbox");
        FieldErrors errors = new FieldErrors();
        if (chosen.isEmpty()) {
            errors.add("newsletters", exchange.words().say("news.choose-one"));
        }
        try {
            newsletters.subscribe(caller(), chosen.isEmpty() ? Set.of() : chosen, mailbox, exchange.language(), "site");
            exchange.redirect("/nieuwsbrieven?gevraagd=ja");
            return;
        } catch (DomainException.Invalid e) {
            errors.add(e, exchange.words());
        }
        form(exchange, chosen, mailbox, errors.inOrder(FIELDS));
    }

    /** A mail program wants a short answer and no redirect; a person wants a page. */
    private void withdraw(Exchange exchange, String token) throws IOException {
        boolean oneClick = exchange.parameter("List-Unsubscribe").equals("One-Click");
        newsletters.withdraw(caller(), token, oneClick ? "one-click" : "site");
        if (!oneClick) {
            exchange.redirect("/nieuwsbrieven/uitschrijven/" + token);
            return;
        }
        HttpServletResponse response = exchange.response();
        response.setContentType("text/plain; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(exchange.words().say("news.left"));
    }

    private void form(Exchange exchange, Set<String> chosen, String mailbox, FieldErrors errors) throws ServletException, IOException {
        exchange.put("offers", newsletters.offered(caller()).stream().map(offer -> new Choice(offer, chosen.contains(offer.code()))).toList())
                .put("mailbox", mailbox).put("errors", errors).put("requested", exchange.optional("gevraagd").isPresent())
                .put("labels", Map.of("newsletters", exchange.words().say("news.title"), "mailbox", exchange.words().say("news.mailbox")))
                .titled((errors.isEmpty() ? "" : exchange.words().say("form.error-title") + " ") + exchange.words().say("news.title"))
                .show("newsletters", errors.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    }

    private static void page(Exchange exchange, String token, String view) throws ServletException, IOException {
        exchange.personal().put("token", token).under(exchange.words().say("news.title"), "/nieuwsbrieven")
                .titled(exchange.words().say(view.equals("newsletter-confirm") ? "news.confirm-title" : "news.leave-title")).show(view);
    }

    private static boolean isAt(List<String> path, String place) {
        return path.size() == 2 && path.get(0).equals(place);
    }

    /** A newsletter on the form. */
    public record Choice(Newsletters.Offer offer, boolean chosen) {
    }
}
