package midoffice.crm.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;

/**
 * Newsletters for those who read them: what there is, consent and withdrawal. Consent is explicit and proven (GDPR art. 4, 11 and art. 7): nothing is sent before
 * the mailbox was shown to be theirs, and withdrawing is as easy as giving. No answer tells whether a mailbox is known.
 */
public interface Newsletters {

    /** Newsletters one can subscribe to, by code. Everybody. */
    List<Offer> offered(Caller caller);

    /**
     * Asks for newsletters. A link is mailed; only who opens it and confirms has consented. The answer is the same for every mailbox, also for one that asked too
     * often, which gets no mail. Everybody.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid  {@code required} ({@code newsletters, mailbox}), {@code email-invalid}
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code newsletter-not-found}
     */
    void subscribe(Caller caller, Set<String> codes, String mailbox, Language language, String door);

    /**
     * What a mailed link would confirm; changes nothing, so a mail scanner that follows links consents to nothing. Whoever has the link.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code newsletter-link-invalid}: forged, expired
     */
    Asked asked(Caller caller, String token);

    /**
     * Consents to what was asked for. Again with the same link: nothing more happens, also after a withdrawal. Whoever has the link.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code newsletter-link-invalid}
     */
    Asked confirm(Caller caller, String token);

    /**
     * What the link in an issue would withdraw from; changes nothing. Whoever has the link.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code newsletter-link-invalid}
     */
    Subscription subscription(Caller caller, String token);

    /**
     * Withdraws at once, however often it is asked (RFC 8058 asks once, without a person). Whoever has the link.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code newsletter-link-invalid}
     */
    Subscription withdraw(Caller caller, String token, String door);

    /** All newsletters with the mailboxes to which the citizen gets them. Citizens, their own. */
    List<Mine> mine(Caller caller);

    /**
     * The newsletters a party gets. Agents and officials whose unit may consult contact data; logged.
     *
     * @return empty for who may not see it
     */
    List<Mine> ofParty(Caller staff, PartyId party);

    /**
     * A citizen asks for a newsletter: at once for a mailbox that is certified or that they confirmed before, else by a mailed link.
     *
     * @return whether it is settled; otherwise a link was mailed
     * @throws midoffice.crm.api.common.DomainException.Refused  {@code citizens-only}
     * @throws midoffice.crm.api.common.DomainException.Invalid  as {@link #subscribe}
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code newsletter-not-found}
     */
    boolean choose(Caller caller, String code, String mailbox, Language language);

    /**
     * A citizen withdraws from a newsletter, for every mailbox under which they subscribed as themselves.
     *
     * @throws midoffice.crm.api.common.DomainException.Refused  {@code citizens-only}
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code newsletter-not-found}
     */
    void leave(Caller caller, String code);

    /**
     * A newsletter to choose.
     *
     * @param wording what one agrees to
     */
    record Offer(UUID id, String code, LocalizedText name, LocalizedText about, LocalizedText wording) {
    }

    /** What was asked for with a link. @param confirmed whether it is consented to already */
    record Asked(String mailbox, List<Offer> newsletters, boolean confirmed) {
    }

    /** What a link of an issue is about. @param withdrawn whether there is nothing left to withdraw */
    record Subscription(LocalizedText name, boolean withdrawn) {
    }

    /** A newsletter and the citizen's own mailboxes that get it. */
    record Mine(Offer newsletter, List<String> mailboxes) {
    }
}
