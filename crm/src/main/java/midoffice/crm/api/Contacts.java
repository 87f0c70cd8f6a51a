package midoffice.crm.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;

/** Contact moments of the contact centre and the desks, and callback requests. */
public interface Contacts {

    /**
     * Registers one conversation; agents and officials. Fires {@code ContactRegistered} and records an interaction.
     *
     * @return id of the contact; the same {@code key} twice gives the same contact
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required}, {@code too-long} (notes over 4,000 characters)
     */
    UUID register(Caller caller, RegisterContact command);

    /** Open callback requests of a unit, oldest first; staff of that unit and agents. */
    List<Callback> callbacks(Caller caller, UnitId unit);

    /** Marks a callback as done, with its result. Unit's officials and agents. */
    void finishCallback(Caller caller, UUID contact, String result);

    /**
     * @param key       idempotency key of the form the agent had open
     * @param channel   {@code phone, mail, chat, desk, letter}
     * @param question  what the citizen asked, one line
     * @param reference number of the dossier or report talked about, null when none
     * @param result    {@code answered, forwarded, callback}
     * @param callback  unit that must call back, null unless the result is {@code callback}
     * @param seconds   how long the conversation took
     */
    record RegisterContact(UUID key, PartyId party, String channel, String question, String notes, String reference, String result,
            UnitId callback, int seconds) {
    }

    /** A callback request that waits. */
    record Callback(UUID contact, PartyId party, String partyName, String question, String notes, Instant asked, String askedBy) {
    }
}
