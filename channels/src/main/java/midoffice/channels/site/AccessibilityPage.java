package midoffice.channels.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;

/**
 * The accessibility statement every public body owes its visitors (decree on administration of 7 December 2018, title II, chapter 4;
 * directive 2016/2102).
 */
@WebServlet("/toegankelijkheid")
public class AccessibilityPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        exchange.titled(exchange.words().say("accessibility.title")).show("accessibility");
    }
}
