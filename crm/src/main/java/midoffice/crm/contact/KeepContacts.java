package midoffice.crm.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.Contacts;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.Interactions.NewInteraction;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.event.ContactRegistered;
import midoffice.crm.once.ClaimRepository;

/** Registers conversations and keeps the list of promised callbacks. */
@ApplicationScoped
class KeepContacts implements Contacts {

    private final ContactRepository contacts;
    private final ClaimRepository claims;
    private final Interactions interactions;
    private final AccessLog accessLog;
    private final Event<ContactRegistered> registered;
    private final Clock clock;

    @Inject
    KeepContacts(ContactRepository contacts, ClaimRepository claims, Interactions interactions, AccessLog accessLog,
            Event<ContactRegistered> registered, Clock clock) {
        this.contacts = contacts;
        this.claims = claims;
        this.interactions = interactions;
        this.accessLog = accessLog;
        this.registered = registered;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected KeepContacts() {
        this(null, null, null, null, null, null);
    }

    @Override
    @Transactional
    public UUID register(Caller caller, RegisterContact command) {
        caller.requireAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL);
        ContactRules.check(command);
        UUID proposed = Ids.next();
        UUID id = claims.claim("contact", command.key().toString(), proposed);
        if (!id.equals(proposed)) {
            return id;
        }
        // The interaction comes first: it refuses a party that does not exist.
        interactions.record(caller, new NewInteraction(command.party(), "contact", command.channel(), null,
                command.callback() == null ? caller.unit() : command.callback(), command.reference(), summary(command)));
        contacts.add(Contact.of(id, caller, command, clock.instant()));
        contacts.flush();
        registered.fire(new ContactRegistered(id, command.party(), command.channel(), command.reference()));
        return id;
    }

    @Override
    @Transactional
    public List<Callback> callbacks(Caller caller, UnitId unit) {
        if (!caller.has(Role.CONTACT_CENTRE_AGENT) && !(caller.isStaff() && unit.equals(caller.unit()))) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " does not work for " + unit);
        }
        List<Callback> open = contacts.openCallbacks(unit);
        open.stream().map(Callback::party).distinct().forEach(party -> accessLog.recordRead(caller, party, "callback", null));
        return open;
    }

    /**
     * @throws DomainException.NotFound {@code contact-not-found}, also for a callback of another unit
     * @throws DomainException.Conflict {@code callback-finished}, {@code no-callback}
     */
    @Override
    @Transactional
    public void finishCallback(Caller caller, UUID contact, String result) {
        caller.requireAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL);
        ContactRules.checkOutcome(result);
        Contact open = contacts.findForChange(contact).filter(c -> mayFinish(caller, c))
                .orElseThrow(() -> new DomainException.NotFound("contact-not-found", "No contact " + contact + " for " + caller.subject()));
        open.finish(caller, result.strip(), clock.instant());
        contacts.flush();
        interactions.record(caller, new NewInteraction(open.party(), "contact", "phone", null, open.callbackUnit(), open.reference(),
                "Teruggebeld over: " + open.question()));
    }

    private static boolean mayFinish(Caller caller, Contact contact) {
        return caller.has(Role.CONTACT_CENTRE_AGENT) || contact.callbackUnit() != null && contact.callbackUnit().equals(caller.unit());
    }

    private static String summary(RegisterContact command) {
        String how = switch (command.result()) {
            case ContactRules.CALLBACK -> "Terugbelverzoek";
            case "forwarded" -> "Vraag doorgegeven";
            default -> "Vraag beantwoord";
        };
        return how + ": " + command.question().strip();
    }
}
