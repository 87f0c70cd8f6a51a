package midoffice.channels.rest.catalogue.rdf;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Triples in the order in which they were said, grouped by subject; said twice is said once. There are no blank nodes: everything has an address. */
public final class Graph {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final Map<String, Map<String, Set<Node>>> subjects = new LinkedHashMap<>();

    /** What a triple says: an address, or text with a language or a data type; of a plain text both are null. */
    public record Node(String value, boolean iri, String language, String datatype) {
    }

    public Graph iri(String subject, String predicate, String object) {
        return add(subject, predicate, new Node(object, true, null, null));
    }

    Graph text(String subject, String predicate, String text, String language) {
        return add(subject, predicate, new Node(text, false, language, null));
    }

    Graph plain(String subject, String predicate, String text) {
        return add(subject, predicate, new Node(text, false, null, null));
    }

    Graph number(String subject, String predicate, int number) {
        return typed(subject, predicate, Integer.toString(number), "integer");
    }

    Graph time(String subject, String predicate, Instant time) {
        return typed(subject, predicate, time.toString(), "dateTime");
    }

    /** @param type local name in XML Schema */
    Graph typed(String subject, String predicate, String value, String type) {
        return add(subject, predicate, new Node(value, false, null, XSD + type));
    }

    private Graph add(String subject, String predicate, Node node) {
        subjects.computeIfAbsent(subject, s -> new LinkedHashMap<>()).computeIfAbsent(predicate, p -> new LinkedHashSet<>()).add(node);
        return this;
    }

    Map<String, Map<String, Set<Node>>> subjects() {
        return subjects;
    }
}
