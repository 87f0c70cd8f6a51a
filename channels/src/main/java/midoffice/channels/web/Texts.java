package midoffice.channels.web;

import java.util.Locale;
import java.util.ResourceBundle;
import midoffice.crm.api.common.Language;

/** The words of the public and citizen pages, {@code i18n/site_nl|en|fr.properties}. */
public final class Texts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {
    }

    public static ResourceBundle in(Language language) {
        return ResourceBundle.getBundle("i18n.site", Locale.forLanguageTag(language.code()), Texts.class.getClassLoader(), EXACT);
    }
}
