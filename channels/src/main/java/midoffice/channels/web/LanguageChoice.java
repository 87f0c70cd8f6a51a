package midoffice.channels.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import midoffice.crm.api.common.Language;

/**
 * Which language somebody reads: the parameter {@code lang}, else the cookie, else Dutch. The browser's own preference is left out on
 * purpose: a Flemish
 * municipality addresses people in Dutch unless they ask otherwise (laws on the use of languages in administrative matters, 18 July 1966).
 */
public final class LanguageChoice {

    static final String COOKIE = "lang";
    private static final int A_YEAR = 365 * 24 * 3600;

    private LanguageChoice() {
    }

    /** Finds the language of a request and remembers an explicit choice in a cookie. */
    public static Language of(HttpServletRequest request, HttpServletResponse response) {
        String asked = request.getParameter("lang");
        Language language = choose(asked, Cookies.value(request, COOKIE));
        if (isKnown(asked) && !response.isCommitted()) {
            Cookie cookie = new Cookie(COOKIE, language.code());
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        return language;
    }

    /** @return the first of both that names a language, else Dutch */
    static Language choose(String parameter, String cookie) {
        return isKnown(parameter) ? Language.of(parameter) : isKnown(cookie) ? Language.of(cookie) : Language.NL;
    }

    /** @return the first that the city speaks of what a program would rather read, else Dutch */
    public static Language preferred(List<Locale> wanted) {
        return wanted.stream().map(Locale::getLanguage).filter(LanguageChoice::isKnown).findFirst().map(Language::of).orElse(Language.NL);
    }

    /** @return the same address with {@code lang} set to that language; other parameters stay */
    static String switchTo(Language language, String path, String query) {
        List<String> parameters = new ArrayList<>();
        if (query != null) {
            Arrays.stream(query.split("&")).filter(p -> !p.isEmpty() && !p.equals("lang") && !p.startsWith("lang="))
                    .forEach(parameters::add);
        }
        parameters.add("lang=" + URLEncoder.encode(language.code(), StandardCharsets.UTF_8));
        return path + "?" + String.join("&", parameters);
    }

    private static boolean isKnown(String code) {
        return code != null && Arrays.stream(Language.values()).anyMatch(l -> l.code().equals(code));
    }
}
