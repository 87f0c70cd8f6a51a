package midoffice.channels.site;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;
import midoffice.crm.api.common.BelgianCalendar;

/** Where the city can be reached: sites with their hours, units with telephone and e-mail. */
@WebServlet("/contact")
public class ContactPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    /** So many desks are shown with their whole week; the other sites take a line each, or the page would be too heavy. */
    private static final int DESKS = 6;

    @Inject
    private transient Units units;
    @Inject
    private transient Clock clock;

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), BelgianCalendar.ZONE);
        List<SiteView> desks = BusySites.of(units);
        exchange.put("sites", desks.stream().limit(DESKS).map(s -> OpeningHours.of(s, now, exchange.words())).toList())
                .put("otherSites", units.sites().stream().filter(s -> desks.indexOf(s) < 0 || desks.indexOf(s) >= DESKS)
                        .map(s -> OpeningHours.of(s, now, exchange.words())).toList())
                .put("units", units.all())
                .titled(exchange.words().say("contact.title")).show("contact");
    }
}
