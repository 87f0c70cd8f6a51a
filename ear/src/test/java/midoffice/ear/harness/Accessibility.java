package midoffice.ear.harness;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;

/** Asks axe-core about WCAG 2.2, levels A and AA. One finding is a failure. */
public final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {
    }

    public static void check(Page page) {
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        String findings = results.getViolations().stream()
                .map(v -> v.getId() + ": " + v.getHelp() + v.getNodes().stream().map(n -> "\n    " + n.getHtml()).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        Assertions.assertTrue(results.getViolations().isEmpty(), page.url() + "\n" + findings);
    }
}
