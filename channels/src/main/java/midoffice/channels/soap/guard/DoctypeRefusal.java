package midoffice.channels.soap.guard;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.interceptor.StaxInInterceptor;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/**
 * Refuses a message with a document type declaration, as SOAP demands (SOAP 1.1, section 3). CXF's parser fetches nothing and expands nothing, but would
 * read over the declaration in silence; saying no is clearer to the sender, and does not lean on a parser's settings.
 */
public class DoctypeRefusal extends AbstractPhaseInterceptor<Message> {

    private final QName element;

    /** @param element the contract's element for details of faults */
    public DoctypeRefusal(QName element) {
        super(Phase.POST_STREAM);
        addAfter(StaxInInterceptor.class.getName());
        this.element = element;
    }

    @Override
    public void handleMessage(Message message) {
        XMLStreamReader reader = message.getContent(XMLStreamReader.class);
        if (reader == null) {
            return;
        }
        try {
            for (int event = reader.getEventType(); event != XMLStreamConstants.START_ELEMENT && reader.hasNext(); event = reader.next()) {
                if (event == XMLStreamConstants.DTD) {
                    throw SoapFaults.sender(element, "message-invalid", "A SOAP message must not contain a document type declaration.");
                }
            }
        } catch (XMLStreamException malformed) {
            throw new Fault(malformed, Fault.FAULT_CODE_CLIENT);
        }
    }
}
