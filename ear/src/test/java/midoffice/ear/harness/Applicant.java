package midoffice.ear.harness;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.ear.harness.Visitor.Answer;
import midoffice.ear.harness.Visitor.Upload;
import org.jsoup.nodes.Element;

/** A citizen who requests a resident's parking card with the plainest of browsers. */
public final class Applicant {

    public static final String FORM = "/aanvraag/bewonersparkeerkaart";
    private static final Pattern NUMBER = Pattern.compile("\\d{4}-\\d{6}");

    private final String name;
    private final Visitor visitor;

    public Applicant(String base, String name) {
        this.name = name;
        this.visitor = new Visitor(base);
    }

    public Visitor visitor() {
        return visitor;
    }

    /** Signs in and walks to the summary of a new or unfinished request. */
    public Answer fillIn(String plate) {
        Answer page = visitor.signInAs(name, FORM);
        for (int step = 0; step < 6 && page.page().select("input[type=file]").isEmpty() && !isSummary(page); step++) {
            page = visitor.submit(page, page.formWith("button:not([name])"), Map.of(), Map.of());
        }
        if (!isSummary(page)) {
            page = visitor.submit(page, page.formWith("input[type=file]"), Map.of("licencePlate", plate),
                    Map.of("proof", new Upload("bewijs.pdf", "application/pdf", Visitor.PDF)));
        }
        if (!isSummary(page)) {
            throw new AssertionError("No summary at " + page.address() + " (" + page.status() + "): " + page.text());
        }
        return page;
    }

    /** Sends the request from its summary. */
    public Answer send(Answer summary) {
        return visitor.submit(summary, sendForm(summary), Map.of(), Map.of());
    }

    /** @return the dossier number on a confirmation page, null when there is none */
    public static String numberOn(Answer page) {
        Element element = page.page().selectFirst(".number");
        if (element == null) {
            return null;
        }
        Matcher number = NUMBER.matcher(element.text());
        return number.find() ? number.group() : null;
    }

    public static boolean isSummary(Answer page) {
        return page.status() == 200 && page.address().getPath().endsWith("/overzicht");
    }

    private static Element sendForm(Answer summary) {
        return summary.page().select("main form").first();
    }
}
