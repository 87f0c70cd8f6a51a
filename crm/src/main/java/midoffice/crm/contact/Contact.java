package midoffice.crm.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.Contacts.Callback;
import midoffice.crm.api.Contacts.RegisterContact;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** One conversation. When it ended in a promise to call back, it is open until somebody did. */
@Entity
@Table(name = "crm_contact")
public class Contact {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "at")
    private Instant at;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id")
    private UUID partyId;

    @Column(name = "channel")
    private String channel;

    @Column(name = "question")
    private String question;

    @Column(name = "notes")
    private String notes;

    @Column(name = "reference")
    private String reference;

    @Column(name = "result")
    private String result;

    @Column(name = "callback_unit")
    private String callbackUnit;

    @Column(name = "seconds")
    private int seconds;

    @Column(name = "author")
    private String author;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "finished")
    private Instant finished;

    @Column(name = "finished_by")
    private String finishedBy;

    @Column(name = "finished_result")
    private String finishedResult;

    /** For JPA. */
    protected Contact() {
    }

    private Contact(UUID id, Caller caller, RegisterContact command, Instant at) {
        this.id = id;
        this.at = at;
        this.partyId = command.party().value();
        this.channel = command.channel();
        this.question = command.question().strip();
        this.notes = command.notes();
        this.reference = command.reference();
        this.result = command.result();
        this.callbackUnit = command.callback() == null ? null : command.callback().code();
        this.seconds = command.seconds();
        this.author = caller.subject();
        this.authorName = caller.name();
    }

    /** @param command checked by {@link ContactRules} */
    static Contact of(UUID id, Caller caller, RegisterContact command, Instant at) {
        return new Contact(id, caller, command, at);
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    String question() {
        return question;
    }

    String reference() {
        return reference;
    }

    /** @return the unit that must call back, null when none must */
    UnitId callbackUnit() {
        return callbackUnit == null ? null : new UnitId(callbackUnit);
    }

    /** @throws DomainException.Conflict {@code callback-finished} when somebody did so already, {@code no-callback} when nobody had to */
    void finish(Caller caller, String outcome, Instant now) {
        if (callbackUnit == null) {
            throw new DomainException.Conflict("no-callback", "Contact " + id + " asks for no callback");
        }
        if (finished != null) {
            throw new DomainException.Conflict("callback-finished", "Callback " + id + " was finished at " + finished);
        }
        this.finished = now;
        this.finishedBy = caller.subject();
        this.finishedResult = outcome;
    }

    Callback asCallback(String partyName) {
        return new Callback(id, party(), partyName, question, notes, at, authorName);
    }
}
