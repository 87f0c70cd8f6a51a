package midoffice.crm.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/**
 * Newsletters for those who make them: officials of the unit that owns one. What is not of their unit does not exist for them ({@code newsletter-not-found,
 * issue-not-found}). Nobody sees who the recipients are, only how many.
 */
public interface NewsletterDesk {

    /** Those of the caller's unit; all for the system. Officials and the system. */
    List<NewsletterView> newsletters(Caller caller);

    /**
     * Adds a newsletter; officials for their own unit, the system for any.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid  {@code required, too-long, code-invalid}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code newsletter-exists}
     */
    UUID add(Caller caller, NewNewsletter newsletter);

    /** Stops offering a newsletter, or offers it again; consents stay. @throws midoffice.crm.api.common.DomainException.NotFound {@code newsletter-not-found} */
    void activate(Caller caller, UUID newsletter, boolean active);

    /** Issues of a newsletter, newest first. @throws midoffice.crm.api.common.DomainException.NotFound {@code newsletter-not-found} */
    List<IssueView> issues(Caller caller, UUID newsletter);

    /** One issue. @throws midoffice.crm.api.common.DomainException.NotFound {@code issue-not-found} */
    IssueView issue(Caller caller, UUID issue);

    /**
     * Writes an issue down, a new one or a draft.
     *
     * @param issue   null for a new one
     * @param version of the draft as it was read
     * @throws midoffice.crm.api.common.DomainException.Invalid  {@code required, too-long, age-invalid, language-invalid, role-code-invalid}
     * @throws midoffice.crm.api.common.DomainException.Refused  {@code criterion-not-allowed} when the unit may not consult that kind of data
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code issue-not-draft}
     * @throws midoffice.crm.api.common.DomainException.Stale    {@code issue-changed}
     */
    UUID write(Caller caller, UUID newsletter, UUID issue, long version, Draft draft);

    /**
     * How many mailboxes it would go to now. The criteria are checked against the rights of the unit again.
     *
     * @throws midoffice.crm.api.common.DomainException.Refused {@code criterion-not-allowed}
     */
    long count(Caller caller, UUID issue);

    /**
     * Has a draft sent. Who gets it is asked when sending begins.
     *
     * @param at null for now
     * @throws midoffice.crm.api.common.DomainException.Invalid  {@code time-past}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code issue-not-draft} (also for the second of two who send at once), {@code audience-empty},
     *                                                           {@code newsletter-inactive}
     * @throws midoffice.crm.api.common.DomainException.Stale    {@code issue-changed}
     */
    void send(Caller caller, UUID issue, long version, Instant at);

    /** How far it is. @throws midoffice.crm.api.common.DomainException.NotFound {@code issue-not-found} */
    Results results(Caller caller, UUID issue);

    /** A newsletter to add. Names and descriptions in Dutch, the other languages where there are some. */
    record NewNewsletter(String code, UnitId unit, LocalizedText name, LocalizedText about, String senderName) {
    }

    /** A newsletter. @param subscribers mailboxes whose consent holds */
    record NewsletterView(UUID id, String code, UnitId unit, LocalizedText name, LocalizedText about, String senderName, boolean active, long subscribers) {
    }

    /** Words of an issue, and who it is for. @param body paragraphs with a few signs for headings, lists, stress and links; never HTML */
    record Draft(String subject, String body, Criteria criteria) {
    }

    /**
     * Who gets an issue, of those who consented. Whoever is not known as a party, or of whom the asked is not known, falls outside a criterion on parties.
     *
     * @param places   postcodes and names of municipalities, empty for everywhere
     * @param ageFrom  in years, null for any
     * @param ageUntil up to and with that age, null for any
     * @param role     code of a customer role, null for any
     * @param language in which the newsletter was asked for, null for any
     */
    record Criteria(List<String> places, Integer ageFrom, Integer ageUntil, String role, Language language) {

        public static final Criteria NONE = new Criteria(List.of(), null, null, null, null);

        public Criteria {
            places = List.copyOf(places);
        }
    }

    /** An issue. @param sendAt null for a draft */
    record IssueView(UUID id, long version, NewsletterView newsletter, String subject, String body, Criteria criteria, IssueState state, Instant sendAt,
            Instant started, Instant created, String author, String sentBy) {
    }

    /** Where an issue stands. */
    enum IssueState {
        /** Being written. */
        DRAFT,
        /** To be sent at its time. */
        PLANNED,
        /** On its way. */
        SENDING,
        /** Nobody waits for it any more. */
        SENT
    }

    /**
     * What came of an issue; there is no counting of who opens or clicks.
     *
     * @param sent     the mail server took it
     * @param waiting  not yet tried, or to be tried again
     * @param refused  the server refused the mailbox for good: it gets nothing until it is confirmed anew
     * @param failed   given up after several attempts
     * @param unsure   the server stopped in the middle: perhaps sent, and never sent again
     * @param skipped  consent was withdrawn between the start and their turn
     * @param withdrawn who withdrew by a link in this issue
     */
    record Results(long sent, long waiting, long refused, long failed, long unsure, long skipped, long withdrawn) {
    }
}
