package midoffice.channels.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.channels.web.Markup;

/**
 * The body of a newsletter: plain text with a few signs. {@code # } and {@code ## } begin a heading, {@code - } an item of a list, {@code *…*} stresses,
 * {@code **…**} stresses strongly, {@code [words](https://…)} is a link; an empty line divides paragraphs. Whatever else stands there is text: no HTML can come
 * through. The plain alternative is the same text, with links written out.
 */
final class NewsText {

    private static final Pattern BLOCKS = Pattern.compile("\\R[ \\t]*\\R\\s*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]{1,300})]\\(((?:https?://|mailto:)[^\\s()<>\"]{1,1000})\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*\\n]{1,500})\\*\\*");
    private static final Pattern STRESS = Pattern.compile("\\*([^*\\n]{1,500})\\*");

    private NewsText() {
    }

    /** @return headings of the second level and below: the mail's subject is the first */
    static String html(String body) {
        StringBuilder html = new StringBuilder();
        for (String block : blocks(body)) {
            List<String> lines = block.lines().toList();
            if (lines.size() == 1 && block.startsWith("## ")) {
                html.append("<h3>").append(inline(block.substring(3))).append("</h3>\n");
            } else if (lines.size() == 1 && block.startsWith("# ")) {
                html.append("<h2>").append(inline(block.substring(2))).append("</h2>\n");
            } else if (lines.stream().allMatch(line -> line.startsWith("- "))) {
                html.append("<ul>\n");
                lines.forEach(line -> html.append("<li>").append(inline(line.substring(2))).append("</li>\n"));
                html.append("</ul>\n");
            } else {
                html.append("<p>").append(String.join("<br>\n", lines.stream().map(NewsText::inline).toList())).append("</p>\n");
            }
        }
        return html.toString();
    }

    static String plain(String body) {
        List<String> blocks = new ArrayList<>();
        for (String block : blocks(body)) {
            String text = LINK.matcher(block.replaceFirst("^#{1,2} ", "")).replaceAll(found -> Matcher.quoteReplacement(
                    found.group(1).equals(found.group(2)) ? found.group(2) : found.group(1) + " (" + found.group(2) + ")"));
            blocks.add(STRESS.matcher(STRONG.matcher(text).replaceAll("$1")).replaceAll("$1"));
        }
        return String.join("\n\n", blocks);
    }

    private static List<String> blocks(String body) {
        return BLOCKS.splitAsStream(body.strip()).filter(block -> !block.isBlank()).toList();
    }

    /** Links are cut out first, so that signs in an address stay what they are. */
    private static String inline(String line) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(line);
        int from = 0;
        while (link.find()) {
            html.append(stressed(line.substring(from, link.start()))).append("<a href=\"").append(Markup.text(link.group(2))).append("\">")
                    .append(stressed(link.group(1))).append("</a>");
            from = link.end();
        }
        return html.append(stressed(line.substring(from))).toString();
    }

    private static String stressed(String text) {
        return STRESS.matcher(STRONG.matcher(Markup.text(text)).replaceAll("<strong>$1</strong>")).replaceAll("<em>$1</em>");
    }
}
