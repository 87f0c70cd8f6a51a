package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import midoffice.ear.harness.Visitor;
import midoffice.ear.harness.Visitor.Answer;
import org.jsoup.nodes.Element;

/** A member of staff at the pages of the archive, with the plainest of browsers. */
final class ArchiveDesk {

    private final Visitor visitor;

    ArchiveDesk(String base, String name) {
        visitor = new Visitor(base);
        visitor.signInAs(name, "/intranet/mijn-dag.xhtml");
    }

    Answer get(String page) {
        return visitor.get("/intranet/" + page);
    }

    /** @return the page of the new list */
    Answer make(String kind, String type, String name) {
        Answer page = get("archief.xhtml?soort=" + kind + "&type=" + type);
        assertEquals(200, page.status(), page.text());
        Element form = page.formWith("[id$=:create]");
        Answer made = press(page, "[id$=:create]", Map.of(form.selectFirst("[id$=:name]").attr("name"), name));
        assertTrue(made.address().getPath().endsWith("archieflijst.xhtml"), made.text());
        return made;
    }

    /** Presses a button for the list as a whole, with a remark. */
    Answer act(String list, String button, String remark) {
        Answer page = get("archieflijst.xhtml?id=" + list);
        return press(page, "[id='act:" + button + "']", remark == null ? Map.of() : Map.of("act:remark", remark));
    }

    /** Presses a button at the row of a dossier. @param values by the last part of the field's id */
    Answer atRow(String list, String number, String button, Map<String, String> values) {
        Answer page = get("archieflijst.xhtml?id=" + list);
        Element row = page.page().select("tr").stream().filter(r -> r.text().contains(number)).findFirst()
                .orElseThrow(() -> new AssertionError("No row for " + number + ": " + page.text()));
        Element pressed = row.selectFirst("[id$=:" + button + "]");
        assertTrue(pressed != null, "no " + button + " at " + row.text());
        Map<String, String> sent = new HashMap<>();
        values.forEach((field, value) -> sent.put(row.selectFirst("[id$=:" + field + "]").attr("name"), value));
        sent.put(pressed.attr("name"), pressed.attr("value"));
        sent.put("primefaces.nonce", nonce(page));
        return visitor.submit(page, page.formWith("[id='" + pressed.id() + "']"), sent, Map.of());
    }

    /** Presses a button with the form as it stands and these values on top. */
    Answer press(Answer page, String button, Map<String, String> values) {
        Element form = page.formWith(button);
        Map<String, String> sent = new HashMap<>(values);
        sent.put(form.selectFirst(button).attr("name"), form.selectFirst(button).attr("value"));
        sent.put("primefaces.nonce", nonce(page));
        return visitor.submit(page, form, sent, Map.of());
    }

    /** What PrimeFaces' script sends along with every post. */
    private static String nonce(Answer page) {
        Element script = page.page().selectFirst("script[nonce]");
        return script == null ? "" : script.attr("nonce");
    }

    static String list(Answer page) {
        return page.address().getQuery().replaceAll(".*id=([0-9a-f-]+).*", "$1");
    }
}
