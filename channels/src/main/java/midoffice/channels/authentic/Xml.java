package midoffice.channels.authentic;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import midoffice.crm.api.spi.SourceFailure;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** XML in and out. Reading is closed: no document type, no entity, nothing from elsewhere, a limit to depth. The JDK's own parser, whatever lies in the archive. */
public final class Xml {

    /** Namespace of the envelope. */
    public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private static final String DEEPEST = "60";

    private Xml() {
    }

    /** @throws SourceFailure {@code source-unreadable} when it is no XML, is cut off or has a document type */
    public static Document read(byte[] text) {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(text));
        } catch (SAXException | IOException broken) {
            throw new SourceFailure("source-unreadable", true, "The answer of the source is no XML that can be read.", broken);
        }
    }

    public static Document empty() {
        return builder().newDocument();
    }

    /** @return UTF-8, without added white space: a signature covers every character */
    public static byte[] write(Document document) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer writer = factory.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("A document in memory cannot be written.", impossible);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK's XML parser cannot be closed.", impossible);
        }
    }

    /** The parser's own handler writes on the error stream. */
    private static final class Strict extends DefaultHandler {
        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
