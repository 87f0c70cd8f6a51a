package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import midoffice.crm.api.common.Language;

/** The language in which the reader wants the screens. */
@RequestScoped
public class ScreenLanguage {

    private static final String NAME = "lang";

    private Language language = Language.NL;

    protected ScreenLanguage() {
    }

    @Inject
    ScreenLanguage(HttpServletRequest request) {
        String asked = request.getParameter(NAME);
        if (asked != null) {
            language = Language.of(asked);
        } else if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(NAME)) {
                    language = Language.of(cookie.getValue());
                }
            }
        }
    }

    public Language current() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }
}
