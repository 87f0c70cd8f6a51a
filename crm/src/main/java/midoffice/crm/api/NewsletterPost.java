package midoffice.crm.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.NewsletterDesk.IssueView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/**
 * What the door that mails asks for and tells. System only ({@code not-allowed}). A mailbox is handed out once: when its carrier dies it counts as unsure, for a
 * newsletter too few is better than one twice.
 */
public interface NewsletterPost {

    /**
     * The mail that asks for confirmation, with a fresh link; a link of before stops working.
     *
     * @return empty when it is too late or done already
     */
    Optional<Invitation> invitation(Caller caller, UUID request);

    /** Begins with issues whose time has come: writes down who gets them. Clears requests whose link expired. */
    void begin(Caller caller);

    /** Takes the next mailboxes in hand, no more than may be sent now. What others had in hand for too long becomes unsure. */
    List<Parcel> take(Caller caller, int most);

    /** The mail server took it, or it is kept to be read on a page. */
    void sent(Caller caller, UUID recipient);

    /** The server does not accept the mailbox, for good. */
    void refused(Caller caller, UUID recipient);

    /** The server did not take it now; given up after some attempts. */
    void postponed(Caller caller, UUID recipient);

    /** Nobody knows whether the server took it. */
    void unsure(Caller caller, UUID recipient);

    /** A mail that asks for confirmation. */
    record Invitation(String mailbox, Language language, String token, List<LocalizedText> newsletters) {
    }

    /** One issue for one mailbox. @param token of the link to withdraw with */
    record Parcel(UUID recipient, IssueView issue, String mailbox, Language language, String token) {
    }
}
