package midoffice.channels.privacy;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import midoffice.channels.web.Markup;
import midoffice.channels.web.Words;
import midoffice.crm.api.PersonalData.PersonalFile;
import midoffice.crm.api.PersonalDataHolder.Attachment;
import midoffice.crm.api.PersonalDataHolder.Section;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.JsonKit;

/**
 * The file of a person as a zip: a page to read (GDPR art. 12 and 15), the same as JSON for other systems (art. 20), and the documents. What
 * cannot be given, such as a file the virus scanner holds back, is named in the report at the end of the page.
 */
final class PersonalZip {

    private final Words words;
    private final StringBuilder missing = new StringBuilder();

    PersonalZip(Words words) {
        this.words = words;
    }

    void write(PersonalFile file, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Set<String> names = new HashSet<>();
        int documents = 0;
        for (Section section : file.sections()) {
            for (Attachment attachment : section.attachments()) {
                documents += add(zip, attachment, names) ? 1 : 0;
            }
        }
        entry(zip, "gegevens.json", json(file));
        entry(zip, "gegevens.html", page(file, documents));
        zip.finish();
    }

    private boolean add(ZipOutputStream zip, Attachment attachment, Set<String> names) throws IOException {
        String name = "documenten/" + attachment.name().replaceAll("[\\\\:*?\"<>|\\p{Cntrl}]", "_").replace("..", "_");
        for (int copy = 2; !names.add(name); copy++) {
            name = name.replaceFirst("( \\(\\d+\\))?(\\.[^./]*)?$", " (" + copy + ")$2");
        }
        try (InputStream content = attachment.content().get()) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
            zip.closeEntry();
            return true;
        } catch (DomainException withheld) {
            missing.append("<li>").append(Markup.text(attachment.name())).append(": ").append(Markup.text(words.error(withheld))).append("</li>");
            return false;
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String json(PersonalFile file) {
        JsonObjectBuilder sections = JsonKit.object();
        for (Section section : file.sections()) {
            JsonArrayBuilder records = JsonKit.array();
            for (Map<String, String> record : section.records()) {
                JsonObjectBuilder each = JsonKit.object();
                record.forEach(each::add);
                records.add(each);
            }
            sections.add(section.kind(), records);
        }
        return JsonKit.object().add("party", file.party().toString()).add("made", file.made().toString()).add("data", sections).build().toString();
    }

    private String page(PersonalFile file, int documents) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(words.language().code()).append("\"><head><meta charset=\"utf-8\"><title>")
                .append(say("file.title")).append("</title><style>body{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
                        + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top;"
                        + "overflow-wrap:anywhere}</style></head><body><h1>").append(say("file.title")).append("</h1><p>")
                .append(Markup.text(words.say("file.made", words.moment(file.made())))).append("</p>");
        file.sections().forEach(section -> section(section, page));
        page.append("<h2>").append(say("file.report")).append("</h2><ul>");
        file.sections().forEach(section -> page.append("<li>").append(kind(section.kind())).append(": ").append(section.records().size()).append("</li>"));
        page.append("<li>").append(say("file.documents")).append(": ").append(documents).append("</li></ul>");
        if (!missing.isEmpty()) {
            page.append("<h2>").append(say("file.missing")).append("</h2><ul>").append(missing).append("</ul>");
        }
        return page.append("</body></html>\n").toString();
    }

    private void section(Section section, StringBuilder page) {
        if (section.records().isEmpty()) {
            return;
        }
        List<String> columns = section.records().stream().flatMap(record -> record.keySet().stream()).distinct().toList();
        page.append("<h2>").append(kind(section.kind())).append("</h2><table><thead><tr>");
        columns.forEach(column -> page.append("<th scope=\"col\">").append(Markup.text(words.firstOf("file.field." + column, column))).append("</th>"));
        page.append("</tr></thead><tbody>");
        section.records().forEach(record -> {
            page.append("<tr>");
            columns.forEach(column -> page.append("<td>").append(Markup.text(shown(column, record.getOrDefault(column, "")))).append("</td>"));
            page.append("</tr>");
        });
        page.append("</tbody></table>");
    }

    /** What has a word of its own elsewhere is said with it. */
    private String shown(String column, String value) {
        return switch (column) {
            case "attribute" -> words.firstOf("attribute." + value, value);
            case "source" -> words.firstOf("source." + value.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), value);
            default -> value;
        };
    }

    private String kind(String kind) {
        return Markup.text(words.firstOf("file.kind." + kind, kind));
    }

    private String say(String key) {
        return Markup.text(words.say(key));
    }
}
