package midoffice.crm.api;

import java.time.Duration;
import midoffice.crm.api.access.Caller;

/** Does the loads that were ordered; called by the clock. */
public interface EnterpriseLoadWork {

    /**
     * Goes on with a load, if there is one that no other node has in hand and of which the file is here. Returns when nothing is left to do or the
     * budget has run out; a crash costs no more than the part in hand. Must be called outside a transaction.
     *
     * @throws midoffice.crm.api.common.DomainException.Refused when the caller is not the system
     */
    void work(Caller caller, Duration budget);
}
