package midoffice.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.channels.web.Markup;
import midoffice.crm.api.common.Language;

/**
 * Fills the texts of the bundles. Values are put in as they are in the plain text and escaped in the HTML; a paragraph with a
 * placeholder that has no value is left out.
 */
@ApplicationScoped
class MailTemplates {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}]+");
    private static final ResourceBundle.Control EXACT = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String GENERAL = "general";

    /** @return whether there is a text of that name; an unknown one is written with the general text */
    boolean knows(String template) {
        return bundle(Language.NL).containsKey(template + ".subject");
    }

    /**
     * @param template name of the text, for example {@code confirmation}
     * @param link     address of the thing on My page, null when there is none
     * @param values   by name of the placeholder
     */
    MailText render(String template, Language language, String link, Map<String, String> values) {
        ResourceBundle words = bundle(language);
        String name = knows(template) ? template : GENERAL;
        String[] paragraphs = (words.getString("greeting") + "\n\n" + words.getString(name + ".text")).split("\n\n");
        String linkText = words.getString(words.containsKey(name + ".link") ? name + ".link" : "link");
        String[] closing = words.getString("closing").split("\n\n");

        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        addParagraphs(paragraphs, values, text, html);
        if (link != null) {
            text.append(linkText).append(":\n").append(link).append("\n\n");
            html.append("<p><a href=\"").append(Markup.text(link)).append("\">").append(Markup.text(linkText)).append("</a></p>\n");
        }
        addParagraphs(closing, values, text, html);
        String subject = CONTROLS.matcher(fill(words.getString(name + ".subject"), values, false)).replaceAll(" ").strip();
        return new MailText(subject, text.toString().stripTrailing() + "\n", page(language, subject, html));
    }

    private static void addParagraphs(String[] paragraphs, Map<String, String> values, StringBuilder text, StringBuilder html) {
        for (String paragraph : paragraphs) {
            if (isComplete(paragraph, values)) {
                text.append(fill(paragraph, values, false).strip()).append("\n\n");
                html.append("<p>").append(fill(Markup.text(paragraph), values, true).strip().replace("\n", "<br>\n")).append("</p>\n");
            }
        }
    }

    private static boolean isComplete(String paragraph, Map<String, String> values) {
        return PLACEHOLDER.matcher(paragraph).results().noneMatch(found -> values.getOrDefault(found.group(1), "").isBlank());
    }

    static String page(Language language, String subject, CharSequence body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family: Arial, Helvetica, sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em">
                %s</body>
                </html>
                """.formatted(language.code(), Markup.text(subject), body);
    }

    private static String fill(String text, Map<String, String> values, boolean html) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.getOrDefault(found.group(1), "");
            return Matcher.quoteReplacement(html ? Markup.text(value) : value);
        });
    }

    ResourceBundle words(Language language) {
        return bundle(language);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("i18n.mail", Locale.forLanguageTag(language.code()), MailTemplates.class.getClassLoader(), EXACT);
    }
}
