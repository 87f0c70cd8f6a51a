package midoffice.channels.rest.open311;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import midoffice.crm.api.common.JsonKit;

/**
 * One answer that can be written in both forms: an object, or a list of them. In XML a list is an element around elements; in JSON it is an
 * array without names. A value is a text, a number, a truth value, a {@link Many}, or null: {@code null} in JSON, an empty element in XML.
 */
final class Body {

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final String root;
    private final Object content;

    private Body(String root, Object content) {
        this.root = root;
        this.content = content;
    }

    /** A list within an object. @param item name of an element in XML; @param values objects or texts */
    record Many(String item, List<?> values) {
    }

    static Body list(String root, String item, List<Map<String, Object>> objects) {
        return new Body(root, new Many(item, objects));
    }

    static Body one(String root, Map<String, Object> object) {
        return new Body(root, object);
    }

    /** @param pairs names and values in turn, in the order of the answer */
    static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }

    Response.ResponseBuilder as(Format format, int status) {
        return Response.status(status).entity(bytes(format)).header("Content-Type", format.mediaType());
    }

    byte[] bytes(Format format) {
        if (format == Format.XML) {
            return xml();
        }
        Object json = content instanceof Many many ? array(many).build() : json(asObject(content)).build();
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder json(Map<String, Object> object) {
        JsonObjectBuilder json = JsonKit.object();
        object.forEach((name, value) -> {
            if (value == null) {
                json.addNull(name);
            } else if (value instanceof Many many) {
                json.add(name, array(many));
            } else if (value instanceof Boolean truth) {
                json.add(name, truth);
            } else if (value instanceof Double number) {
                json.add(name, number);
            } else if (value instanceof Number number) {
                json.add(name, number.longValue());
            } else {
                json.add(name, value.toString());
            }
        });
        return json;
    }

    private static JsonArrayBuilder array(Many many) {
        JsonArrayBuilder array = JsonKit.array();
        many.values().forEach(value -> {
            if (value instanceof Map) {
                array.add(json(asObject(value)));
            } else {
                array.add(value.toString());
            }
        });
        return array;
    }

    private byte[] xml() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = XML.createXMLStreamWriter(bytes, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            element(writer, root, content);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The answer could not be written as XML", e);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter writer, String name, Object value) throws XMLStreamException {
        writer.writeStartElement(name);
        if (value instanceof Many many) {
            for (Object one : many.values()) {
                element(writer, many.item(), one);
            }
        } else if (value instanceof Map) {
            for (Map.Entry<String, Object> field : asObject(value).entrySet()) {
                element(writer, field.getKey(), field.getValue());
            }
        } else if (value != null) {
            writer.writeCharacters(allowed(value.toString()));
        }
        writer.writeEndElement();
    }

    /** XML 1.0 knows no other control characters than tab and line ends, and no half of a pair; what it does not know becomes the replacement character. */
    static String allowed(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 ? c : 0xFFFD));
        return clean.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object value) {
        return (Map<String, Object>) value;
    }
}
