package midoffice.crm.newsletter;

import java.util.EnumMap;
import java.util.Map;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/** What somebody agrees to. Whoever changes a word here raises the version: consents keep both. */
final class Wording {

    static final String VERSION = "2026-11";

    private static final Map<Language, String> TEXTS = Map.of(
            Language.NL, "Ik wil de nieuwsbrief \u201c%s\u201d per e-mail krijgen. De stad gebruikt mijn e-mailadres daarvoor en kan met wat ze al over mij weet bepalen"
                    + " welke nummers voor mij bedoeld zijn. Ik kan mij op elk moment uitschrijven.",
            Language.EN, "I want to receive the newsletter \u201c%s\u201d by e-mail. The city uses my e-mail address for that, and may decide from what it already knows"
                    + " about me which issues are meant for me. I can unsubscribe at any time.",
            Language.FR, "Je souhaite recevoir la lettre d'information \u00ab\u00a0%s\u00a0\u00bb par e-mail. La ville utilise mon adresse e-mail \u00e0 cette fin et peut d\u00e9terminer,"
                    + " avec ce qu'elle sait d\u00e9j\u00e0 de moi, quels num\u00e9ros me sont destin\u00e9s. Je peux me d\u00e9sabonner \u00e0 tout moment.");

    private Wording() {
    }

    /** @return the text in each language, with the name of the newsletter in that language */
    static LocalizedText of(LocalizedText name) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        TEXTS.forEach((language, text) -> texts.put(language, text.formatted(name.in(language))));
        return new LocalizedText(texts);
    }
}
