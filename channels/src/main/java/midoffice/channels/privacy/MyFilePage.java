package midoffice.channels.privacy;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;
import midoffice.channels.web.Words;
import midoffice.crm.api.PersonalData;
import midoffice.crm.api.PersonalData.Erasure;
import midoffice.crm.api.PersonalData.PersonalFile;
import midoffice.crm.api.PersonalDataHolder.Fate;
import midoffice.crm.api.access.Caller;

/** All data of the citizen who is logged in: to take along, and to ask to be erased. */
@WebServlet({"/mijn/alles", "/mijn/alles/gegevens.zip"})
public class MyFilePage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/mijn/alles";

    @Inject
    private transient PersonalData personalData;

    @Override
    protected String purpose() {
        return "own data";
    }

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        Caller citizen = citizen();
        exchange.personal();
        if (!exchange.request().getServletPath().equals(PAGE)) {
            PersonalFile file = personalData.file(citizen, citizen.party(), null);
            send(exchange, file);
            return;
        }
        Words words = exchange.words();
        exchange.put("requests", personalData.mine(citizen).stream().map(request -> line(request, words)).toList())
                .put("asked", exchange.optional("gevraagd").isPresent())
                .under(words.say("my.title"), "/mijn").titled(words.say("file.title")).show("my-file");
    }

    private static void send(Exchange exchange, PersonalFile file) throws IOException {
        exchange.response().setContentType("application/zip");
        exchange.response().setHeader("Content-Disposition", "attachment; filename=\"mijn-gegevens.zip\"");
        new PersonalZip(exchange.words()).write(file, exchange.response().getOutputStream());
    }

    @Override
    protected void post(Exchange exchange) throws ServletException, IOException {
        Caller citizen = citizen();
        personalData.ask(citizen, citizen.party(), exchange.parameter("reason"));
        exchange.redirect(PAGE + "?gevraagd=ja");
    }

    private static Line line(Erasure request, Words words) {
        return new Line(words.moment(request.asked()), words.say("erasure.state." + request.state()), words.date(request.due()),
                request.decided() == null ? "" : words.moment(request.decided()), request.note() == null ? "" : request.note(), fates(request.report(), words));
    }

    /** What was or would be done, one sentence a kind of data. */
    static List<String> fates(List<Fate> fates, Words words) {
        return fates.stream().map(fate -> words.say(fate.erased() ? "erasure.erased" : "erasure.kept", fate.count(),
                words.firstOf("file.kind." + fate.kind(), fate.kind()), fate.reason() == null ? "" : words.firstOf("erasure.reason." + fate.reason(), fate.reason()),
                fate.until() == null ? "" : words.say("erasure.until", words.date(fate.until())))).collect(Collectors.toList());
    }

    /** A request as the citizen reads it. */
    public record Line(String asked, String state, String due, String decided, String note, List<String> report) {
    }
}
