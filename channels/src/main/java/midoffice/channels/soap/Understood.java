package midoffice.channels.soap;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Notes that a message was read to its end and follows the contract: what goes wrong from here on is not its sender's doing. */
public class Understood extends AbstractPhaseInterceptor<Message> {

    private static final String KEY = Understood.class.getName();

    public Understood() {
        super(Phase.PRE_INVOKE);
    }

    @Override
    public void handleMessage(Message message) {
        message.getExchange().put(KEY, Boolean.TRUE);
    }

    static boolean is(Message message) {
        return Boolean.TRUE.equals(message.getExchange().get(KEY));
    }
}
