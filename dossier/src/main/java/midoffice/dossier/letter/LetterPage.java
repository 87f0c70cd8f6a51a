package midoffice.dossier.letter;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.Language;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * One letter before it is printed: template, texts and values joined into an XHTML document. Templates and texts are resources of this
 * package; a text may itself name values ({@code {{number}}}). A value that a template asks for and nobody gave is a mistake of the
 * caller and refused; null prints as nothing.
 */
final class LetterPage {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,60}");
    /** Characters that XML 1.0 does not allow; people paste them into forms. */
    private static final Pattern NOT_XML = Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Language language;
    private final Map<String, Object> values;
    private final Properties texts = new Properties();
    private final Mustache.Compiler compiler;

    LetterPage(Language language, String city, Map<String, Object> given) {
        this.language = language;
        this.values = new HashMap<>();
        given.forEach((key, value) -> values.put(key, readable(value)));
        values.put("city", city);
        values.put("lang", language.code());
        this.compiler = Mustache.compiler().escapeHTML(true).nullValue("").emptyStringIsFalse(true)
                .withEscaper(text -> Escapers.HTML.escape(NOT_XML.matcher(text).replaceAll("")))
                .withLoader(LetterPage::template);
        try (Reader reader = resource("texts_" + language.code() + ".properties")) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when there is no such template or a value is missing */
    Document lay(String template) {
        if (!NAME.matcher(template).matches() || LetterPage.class.getResource(template + ".xhtml") == null) {
            throw new IllegalArgumentException("No letter template called " + template);
        }
        Map<String, Object> context = new HashMap<>(values);
        context.put("t", (Mustache.CustomContext) this::text);
        try {
            return parse(compiler.compile(template(template)).execute(context));
        } catch (MustacheException e) {
            throw new IllegalArgumentException("The letter " + template + " cannot be filled in: " + e.getMessage(), e);
        }
    }

    /** A text of the bundle with the values in it, already escaped. */
    private String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " for letters in " + language);
        }
        return compiler.compile(text).execute(values);
    }

    private Object readable(Object value) {
        if (value instanceof Instant instant) {
            return readable(LocalDate.ofInstant(instant, BelgianCalendar.ZONE));
        }
        if (value instanceof LocalDate day) {
            return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
        }
        return value;
    }

    private static Reader template(String name) {
        return resource(name + ".xhtml");
    }

    private static Reader resource(String name) {
        InputStream stream = LetterPage.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalArgumentException("No resource " + name + " for letters");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalStateException("A letter template is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
