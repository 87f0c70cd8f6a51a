package midoffice.channels.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import midoffice.crm.api.access.Caller;

/**
 * Who sits behind the current request. Doors ask it and hand the caller to the use cases. The roles are read once per request and only
 * when somebody asks: a right that is taken away is gone at the next click, and a style sheet costs no query.
 */
@RequestScoped
public class CurrentCaller {

    private final CallerLookup lookup;
    private SignedIn signedIn;
    private Caller caller;

    @Inject
    CurrentCaller(CallerLookup lookup) {
        this.lookup = lookup;
    }

    /** For the container's proxy. */
    protected CurrentCaller() {
        this(null);
    }

    /** @return the caller, with the purpose for which data are going to be read; {@link Caller#ANONYMOUS} when nobody is logged in */
    public Caller as(String purpose) {
        Caller known = caller();
        return known == Caller.ANONYMOUS ? known : known.withPurpose(purpose);
    }

    public boolean isSignedIn() {
        return caller() != Caller.ANONYMOUS;
    }

    void arrive(SignedIn whom) {
        signedIn = whom;
        caller = null;
    }

    private Caller caller() {
        if (caller == null) {
            caller = signedIn == null ? Caller.ANONYMOUS : lookup.callerOf(signedIn);
        }
        return caller;
    }
}
