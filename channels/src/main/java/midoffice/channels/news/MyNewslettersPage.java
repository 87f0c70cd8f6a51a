package midoffice.channels.news;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.FieldErrors;
import midoffice.channels.web.PageServlet;
import midoffice.crm.api.Newsletters;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;

/** The citizen's own newsletters: get one, get it no more. */
@WebServlet("/mijn/nieuwsbrieven")
public class MyNewslettersPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Newsletters newsletters;
    @Inject
    private transient Parties parties;

    @Override
    protected String purpose() {
        return "own data";
    }

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        show(exchange, citizen(), Map.of(), new FieldErrors());
    }

    @Override
    protected void post(Exchange exchange) throws ServletException, IOException {
        Caller citizen = citizen();
        String code = exchange.parameter("newsletter");
        if (exchange.parameter("act").equals("leave")) {
            newsletters.leave(citizen, code);
            exchange.redirect("/mijn/nieuwsbrieven?klaar=uit");
            return;
        }
        try {
            boolean settled = newsletters.choose(citizen, code, exchange.parameter("mailbox"), exchange.language());
            exchange.redirect("/mijn/nieuwsbrieven?klaar=" + (settled ? "in" : "gevraagd"));
        } catch (DomainException.Invalid e) {
            FieldErrors errors = new FieldErrors();
            errors.add(code, exchange.words().violation(e.violations().get(0)));
            show(exchange, citizen, Map.of(code, exchange.parameter("mailbox")), errors);
        }
    }

    private void show(Exchange exchange, Caller citizen, Map<String, String> entered, FieldErrors errors) throws ServletException, IOException {
        exchange.personal().put("mine", newsletters.mine(citizen)).put("own", parties.view(citizen, citizen.party()).value(PartyAttributes.EMAIL))
                .put("entered", entered).put("errors", errors).put("labels", Map.of())
                .put("done", exchange.optional("klaar").filter(done -> done.matches("in|uit|gevraagd")).orElse(null))
                .under(exchange.words().say("my.title"), "/mijn").titled(exchange.words().say("news.mine"))
                .show("my-newsletters", errors.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    }
}
