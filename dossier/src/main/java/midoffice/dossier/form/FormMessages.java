package midoffice.dossier.form;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import midoffice.crm.api.common.Language;

/** The sentences of this package for citizens, in their language. */
final class FormMessages {

    private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(language, ResourceBundle.getBundle("midoffice.dossier.form.messages", Locale.forLanguageTag(language.code()),
                    FormMessages.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }

    private FormMessages() {
    }

    /** @param arguments for {@code {0}}, {@code {1}} in the sentence; inserted as they are */
    static String say(Language language, String key, Object... arguments) {
        return new MessageFormat(BUNDLES.get(language).getString(key), language.locale()).format(arguments);
    }
}
