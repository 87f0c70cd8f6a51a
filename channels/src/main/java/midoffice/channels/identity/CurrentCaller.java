package midoffice.channels.identity;

import jakarta.enterprise.context.RequestScoped;
import midoffice.crm.api.access.Caller;

/** Who sits behind the current request. Doors ask it and hand the caller to the use cases. */
@RequestScoped
public class CurrentCaller {

    private Caller caller = Caller.ANONYMOUS;

    /** @return the caller, with the purpose for which data are going to be read */
    public Caller as(String purpose) {
        return caller.withPurpose(purpose);
    }

    public boolean isSignedIn() {
        return caller != Caller.ANONYMOUS;
    }

    void set(Caller authenticated) {
        caller = authenticated;
    }
}
