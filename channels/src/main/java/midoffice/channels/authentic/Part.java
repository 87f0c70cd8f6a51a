package midoffice.channels.authentic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element being read, by local names: MAGDA's answers carry namespaces in places where their schemas have none. */
public final class Part {

    private final Element element;

    Part(Element element) {
        this.element = element;
    }

    public static Part of(Document document) {
        return new Part(document.getDocumentElement());
    }

    public String name() {
        return element.getLocalName();
    }

    /** @return null when it has none */
    public String namespace() {
        return element.getNamespaceURI();
    }

    public Optional<Part> at(String... path) {
        return all(path).stream().findFirst();
    }

    /** @return all that lie at the end of that path, whichever branch leads there */
    public List<Part> all(String... path) {
        List<Part> found = List.of(this);
        for (String name : path) {
            List<Part> next = new ArrayList<>();
            found.forEach(part -> part.children().stream().filter(child -> child.name().equals(name)).forEach(next::add));
            found = next;
        }
        return found;
    }

    public List<Part> children() {
        List<Part> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new Part(child));
            }
        }
        return children;
    }

    /** @return the text at the end of that path on one line, null when there is none */
    public String text(String... path) {
        return at(path).map(part -> part.element.getTextContent().strip().replaceAll("\\s+", " ")).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** @return null when it is absent or empty */
    public String attribute(String name) {
        String value = element.getAttribute(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** Takes it out of its document. */
    public void remove() {
        element.getParentNode().removeChild(element);
    }

    /** @return the same, for adding to it */
    public Branch branch() {
        return new Branch(element);
    }

    Element element() {
        return element;
    }
}
