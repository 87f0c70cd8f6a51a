package midoffice.crm.api.common;

import java.util.Locale;

/** The languages the city speaks on screen and on paper; Dutch is the default and the fallback. */
public enum Language {
    NL, EN, FR;

    /** @return the two-letter code of ISO 639-1, lower case */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(this == EN ? "en-GB" : code() + "-BE");
    }

    /** @return the language of that code; Dutch when the code is absent or unknown */
    public static Language of(String code) {
        if (code != null) {
            for (Language language : values()) {
                if (code.toLowerCase(Locale.ROOT).startsWith(language.code())) {
                    return language;
                }
            }
        }
        return NL;
    }
}
