package midoffice.dossier.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document; what XML 1.0 cannot hold is left out. */
final class Xml {

    private static final Pattern NOT_XML = Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    static byte[] document(Consumer<Xml> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.accept(new Xml(writer));
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with attributes in pairs; those with the value null are left out. */
    Xml element(String name, Consumer<Xml> content, String... attributes) {
        try {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                if (attributes[i + 1] != null) {
                    writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
                }
            }
            content.accept(this);
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xml empty(String name, String... attributes) {
        return element(name, x -> { }, attributes);
    }

    /** An element with a text; nothing for null. */
    Xml text(String name, Object text, String... attributes) {
        return text == null ? this : element(name, x -> x.characters(String.valueOf(text)), attributes);
    }

    private void characters(String text) {
        try {
            writer.writeCharacters(clean(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any value made of maps, lists and simple values: fields become elements, entries of lists elements {@code item}. */
    Xml value(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            return element(name, x -> map.forEach((field, of) -> x.value(elementName(String.valueOf(field)), of)));
        }
        if (value instanceof Iterable<?> many) {
            return element(name, x -> many.forEach(each -> x.value("item", each)));
        }
        return text(name, value);
    }

    /** Names of fields that others chose may be no names in XML. */
    private static String elementName(String field) {
        String name = field.replaceAll("[^A-Za-z0-9_.-]", "_");
        return name.matches("[A-Za-z_].*") ? name : "_" + name;
    }

    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }
}
