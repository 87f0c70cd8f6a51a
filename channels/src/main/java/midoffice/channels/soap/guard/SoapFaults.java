package midoffice.channels.soap.guard;

import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.w3c.dom.Element;

/** Builds faults that tell whose mistake it is and carry a stable code in their detail, in the namespace of the contract. */
public final class SoapFaults {

    private SoapFaults() {
    }

    /** The sender has to change something before it sends again. */
    public static SoapFault sender(QName element, String code, String message) {
        return fault(Soap11.getInstance().getSender(), element, code, message);
    }

    /** Not the sender's doing; it may send the same again later. */
    public static SoapFault receiver(QName element, String code, String message) {
        return fault(Soap11.getInstance().getReceiver(), element, code, message);
    }

    private static SoapFault fault(QName faultCode, QName element, String code, String message) {
        SoapFault fault = new SoapFault(message, faultCode);
        describe(fault, element, code, message);
        return fault;
    }

    static void describe(Fault fault, QName element, String code, String message) {
        Element detail = fault.getOrCreateDetail();
        Element top = detail.getOwnerDocument().createElementNS(element.getNamespaceURI(), element.getLocalPart());
        detail.appendChild(top);
        add(top, "code", code);
        add(top, "message", message);
    }

    private static void add(Element parent, String name, String text) {
        Element child = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), name);
        child.setTextContent(text);
        parent.appendChild(child);
    }
}
