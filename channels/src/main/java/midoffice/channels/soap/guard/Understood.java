package midoffice.channels.soap.guard;

import java.util.List;
import javax.xml.namespace.QName;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Notes that a message was read to its end and follows the contract: what goes wrong from here on is not its sender's doing. */
public class Understood extends AbstractPhaseInterceptor<Message> {

    private static final String KEY = Understood.class.getName();

    private final QName element;

    /** @param element the contract's element for details of faults */
    public Understood(QName element) {
        super(Phase.PRE_INVOKE);
        this.element = element;
    }

    @Override
    public void handleMessage(Message message) {
        List<?> parts = message.getContent(List.class);
        if (parts == null || parts.isEmpty()) {
            // The schema is asked about what stands in the body; about nothing it has nothing to say.
            throw SoapFaults.sender(element, "message-invalid", "The body of the message is empty.");
        }
        message.getExchange().put(KEY, Boolean.TRUE);
    }

    static boolean is(Message message) {
        return Boolean.TRUE.equals(message.getExchange().get(KEY));
    }
}
