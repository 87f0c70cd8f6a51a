package midoffice.crm.api.common;

import java.util.EnumMap;
import java.util.Map;

/** A text in one or more languages. Dutch must be there; the others fall back on it. */
public record LocalizedText(Map<Language, String> texts) {

    public LocalizedText {
        EnumMap<Language, String> copy = new EnumMap<>(Language.class);
        copy.putAll(texts);
        if (copy.get(Language.NL) == null) {
            throw new IllegalArgumentException("A text must exist in Dutch.");
        }
        texts = Map.copyOf(copy);
    }

    public static LocalizedText dutch(String text) {
        return new LocalizedText(Map.of(Language.NL, text));
    }

    /** English and French may be null: then the Dutch text is used. */
    public static LocalizedText of(String dutch, String english, String french) {
        EnumMap<Language, String> texts = new EnumMap<>(Language.class);
        texts.put(Language.NL, dutch);
        if (english != null) {
            texts.put(Language.EN, english);
        }
        if (french != null) {
            texts.put(Language.FR, french);
        }
        return new LocalizedText(texts);
    }

    public String in(Language language) {
        return texts.getOrDefault(language, texts.get(Language.NL));
    }
}
