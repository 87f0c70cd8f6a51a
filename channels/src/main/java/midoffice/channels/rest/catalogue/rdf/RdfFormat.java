package midoffice.channels.rest.catalogue.rdf;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import midoffice.channels.rest.catalogue.rdf.Graph.Node;

/** How triples are written. Graphs are written one after the other, so that a whole catalogue never stands in memory. */
public enum RdfFormat {

    TURTLE("text/turtle") {
        @Override
        public void write(Stream<Graph> graphs, Writer out) {
            graphs.forEach(graph -> graph.subjects().forEach((subject, said) -> {
                try {
                    out.write(turtle(subject, said));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
    },
    JSON_LD("application/ld+json") {
        @Override
        public void write(Stream<Graph> graphs, Writer out) {
            JsonGenerator json = Json.createGenerator(out);
            json.writeStartArray();
            graphs.forEach(graph -> graph.subjects().forEach((subject, said) -> node(json, subject, said)));
            json.writeEnd().flush();
        }
    };

    private final String mediaType;

    RdfFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Writes to the end and leaves the writer open. */
    public abstract void write(Stream<Graph> graphs, Writer out);

    public String write(Graph graph) {
        StringWriter text = new StringWriter();
        write(Stream.of(graph), text);
        return text.toString();
    }

    private static String turtle(String subject, Map<String, Set<Node>> said) {
        StringBuilder text = new StringBuilder(iri(subject));
        String separator = "\n    ";
        for (Map.Entry<String, Set<Node>> one : said.entrySet()) {
            text.append(separator).append(one.getKey().equals(Words.TYPE) ? "a" : iri(one.getKey()));
            String between = " ";
            for (Node node : one.getValue()) {
                text.append(between).append(turtle(node));
                between = ",\n        ";
            }
            separator = " ;\n    ";
        }
        return text.append(" .\n").toString();
    }

    private static String turtle(Node node) {
        if (node.iri()) {
            return iri(node.value());
        }
        String quoted = '"' + escaped(node.value()) + '"';
        if (node.language() != null) {
            return quoted + '@' + node.language();
        }
        return node.datatype() == null ? quoted : quoted + "^^" + iri(node.datatype());
    }

    /** What an address may not hold is written as its code, so that no value can end it. */
    private static String iri(String value) {
        StringBuilder text = new StringBuilder("<");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                text.append(String.format("%%%02X", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('>').toString();
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        text.append(String.format("\\u%04X", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        return text.toString();
    }

    private static void node(JsonGenerator json, String subject, Map<String, Set<Node>> said) {
        json.writeStartObject().write("@id", address(subject));
        said.forEach((predicate, nodes) -> {
            if (predicate.equals(Words.TYPE)) {
                json.writeStartArray("@type");
                nodes.forEach(type -> json.write(type.value()));
                json.writeEnd();
                return;
            }
            json.writeStartArray(predicate);
            nodes.forEach(node -> value(json, node));
            json.writeEnd();
        });
        json.writeEnd();
    }

    private static void value(JsonGenerator json, Node node) {
        json.writeStartObject();
        if (node.iri()) {
            json.write("@id", address(node.value()));
        } else {
            json.write("@value", node.value());
            if (node.language() != null) {
                json.write("@language", node.language());
            } else if (node.datatype() != null) {
                json.write("@type", node.datatype());
            }
        }
        json.writeEnd();
    }

    /** The same address as in Turtle. */
    private static String address(String value) {
        String written = iri(value);
        return written.substring(1, written.length() - 1);
    }
}
