package midoffice.channels.soap.guard;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.phase.Phase;

/**
 * Gives every fault that the door itself did not make a code and a harmless text: what goes wrong before a message is understood is the
 * sender's, anything later is an incident whose id stands in the log. No message of an exception leaves the house.
 */
public class FaultFinish extends AbstractSoapInterceptor {

    private static final Logger LOG = Logger.getLogger(FaultFinish.class.getName());
    private static final int LONGEST = 300;

    private final QName element;

    /** @param element the contract's element for details of faults */
    public FaultFinish(QName element) {
        super(Phase.SETUP);
        this.element = element;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        if (!(message.getContent(Exception.class) instanceof Fault fault) || fault.hasDetails()) {
            return;
        }
        if (!Understood.is(message)) {
            String text = isAboutContent(fault) ? shortened(fault.getMessage()) : "The message does not follow the contract; see ?wsdl.";
            LOG.info(() -> "SOAP message refused: " + text);
            LOG.log(Level.FINE, "Its cause", fault);
            finish(fault, Soap11.getInstance().getSender(), "message-invalid", text);
        } else {
            String incident = UUID.randomUUID().toString();
            LOG.log(Level.SEVERE, fault, () -> "Incident " + incident + " at a SOAP door");
            finish(fault, Soap11.getInstance().getReceiver(), "internal",
                    "Something went wrong at our side; nothing was taken. Send again later. Incident " + incident + ".");
        }
    }

    private void finish(Fault fault, QName code, String detail, String text) {
        fault.setFaultCode(code);
        fault.setMessage(text);
        SoapFaults.describe(fault, element, detail, text);
    }

    /** Messages of the parser and of the validation tell the sender where to look; others would tell about our insides. */
    private static boolean isAboutContent(Fault fault) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof javax.xml.stream.XMLStreamException || cause instanceof org.xml.sax.SAXException) {
                return true;
            }
        }
        return false;
    }

    private static String shortened(String message) {
        String text = String.valueOf(message).replaceAll("\\s+", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
