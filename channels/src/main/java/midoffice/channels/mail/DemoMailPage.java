package midoffice.channels.mail;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.List;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;

/** In demo mode, the mailbox of everybody: the messages the mid office would have sent. Outside it the page does not exist. */
@WebServlet({"/demo/mail", "/demo/mails"})
public class DemoMailPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject
    private transient SentMails mails;

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        if (!city().isDemo()) {
            throw Exchange.nowhere("demo mail outside demo mode");
        }
        List<Shown> shown = mails.list(caller(), 0, SHOWN).stream()
                .map(row -> new Shown(exchange.words().moment(row.handled()), row.outcome(), row.recipient(), row.subject(),
                        row.text() == null ? List.of() : List.of(row.text().strip().split("\n\n")))).toList();
        exchange.put("mails", shown).titled(exchange.words().say("demo-mail.title")).show("demo-mail");
    }

    /** A message as shown; {@code subject} is null when its words are not kept. */
    public record Shown(String at, String outcome, String recipient, String subject, List<String> paragraphs) {
    }
}
