package midoffice.channels.authentic;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An element being written. Elements of MAGDA's messages have no namespace below the first. */
public final class Branch {

    private final Element element;

    Branch(Element element) {
        this.element = element;
    }

    /** @param qualified name with its prefix, if it has one */
    public static Branch root(Document document, String namespace, String qualified) {
        Element element = document.createElementNS(namespace, qualified);
        document.appendChild(element);
        return new Branch(element);
    }

    public Branch child(String name) {
        return child(null, name);
    }

    public Branch child(String namespace, String qualified) {
        Element below = element.getOwnerDocument().createElementNS(namespace, qualified);
        element.appendChild(below);
        return new Branch(below);
    }

    /** Adds an element with that text; nothing when there is none. @return this */
    public Branch leaf(String name, String text) {
        if (text != null && !text.isBlank()) {
            child(name).element.setTextContent(text);
        }
        return this;
    }

    /** Adds an attribute; nothing when there is no value. @return this */
    public Branch attribute(String name, String value) {
        if (value != null) {
            element.setAttribute(name, value);
        }
        return this;
    }

    public Branch text(String text) {
        element.setTextContent(text);
        return this;
    }

    Element element() {
        return element;
    }
}
