package midoffice.channels.rest.zgw;

import jakarta.enterprise.context.RequestScoped;
import midoffice.channels.rest.zgw.translate.Links;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.Change;

/** Who asks in this request, on whose behalf, and under which address this house was called. Filled by {@link TokenFilter}. */
@RequestScoped
public class Conversation {

    private Caller caller = Caller.ANONYMOUS;
    private String user;
    private String reason;
    private Links links;

    void begin(Caller by, String onBehalfOf, String why, Links at) {
        caller = by;
        user = onBehalfOf;
        reason = why;
        links = at;
    }

    public Caller caller() {
        return caller;
    }

    public Links links() {
        return links;
    }

    /** @param ifMatch the header of that name, null when it was not sent */
    public Change change(String ifMatch) {
        return new Change(caller, user, reason, EntryTag.version(ifMatch));
    }
}
