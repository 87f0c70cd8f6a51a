package midoffice.channels.site;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import midoffice.catalogue.api.Units;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;
import midoffice.crm.api.common.BelgianCalendar;

/** Where the city can be reached: sites with their hours, units with telephone and e-mail. */
@WebServlet("/contact")
public class ContactPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Units units;
    @Inject
    private transient Clock clock;

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BelgianCalendar.ZONE);
        exchange.put("sites", units.sites().stream().map(s -> OpeningHours.of(s, now, exchange.words())).toList())
                .put("units", units.all())
                .titled(exchange.words().say("contact.title")).show("contact");
    }
}
