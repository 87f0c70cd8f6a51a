package midoffice.ear.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Those who work for the demo city, signed in at the intranet. */
public final class Staff {

    private static final String HOME = "/intranet/mijn-dag.xhtml";

    private Staff() {
    }

    /** @param name part of what the button to sign in says */
    public static Visitor visitor(RunningProduct product, String name) {
        Visitor visitor = new Visitor(product.url());
        visitor.signInAs(name, HOME);
        return visitor;
    }

    /** A browser at a desk, in Dutch. */
    public static BrowserContext desk(Chromium chromium) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setLocale("nl-BE").setViewportSize(1440, 900));
    }

    /** A page of the intranet, read by that member of staff. */
    public static Page page(RunningProduct product, BrowserContext context, String name, String path) {
        Page page = context.newPage();
        page.navigate(product.url() + "/login?next=" + HOME);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(".*" + name + ".*"))).first().click();
        page.waitForLoadState();
        page.navigate(product.url() + path);
        return page;
    }
}
