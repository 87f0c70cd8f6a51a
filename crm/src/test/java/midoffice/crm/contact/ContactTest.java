package midoffice.crm.contact;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.Contacts.RegisterContact;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;
import org.junit.jupiter.api.Test;

class ContactTest {

    private static final Caller TOM = new Caller("tom.claes", "Tom Claes", Set.of(Role.CONTACT_CENTRE_AGENT),
            new UnitId("burgerzaken"), null, "test");
    private static final UnitId MOBILITEIT = new UnitId("mobiliteit");
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void a_promised_callback_is_finished_once() {
        Contact contact = Contact.of(Ids.next(), TOM, command("callback", MOBILITEIT, "Waar blijft mijn kaart?", null), NOW);
        contact.finish(TOM, "uitgelegd", NOW);
        assertEquals("callback-finished", assertThrows(DomainException.Conflict.class, () -> contact.finish(TOM, "nog eens", NOW)).code());
    }

    @Test
    void nobody_calls_back_who_was_not_asked_to() {
        Contact contact = Contact.of(Ids.next(), TOM, command("answered", null, "Waar blijft mijn kaart?", null), NOW);
        assertEquals("no-callback", assertThrows(DomainException.Conflict.class, () -> contact.finish(TOM, "x", NOW)).code());
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        DomainException wrong = assertThrows(DomainException.Invalid.class,
                () -> ContactRules.check(new RegisterContact(null, null, "pigeon", " ", "x".repeat(4001), null, null, null, -1)));
        assertEquals(List.of("key required", "party required", "channel value-invalid", "result required", "question required",
                "notes too-long", "seconds value-invalid"),
                wrong.violations().stream().map((Violation v) -> v.field() + " " + v.code()).toList());
    }

    @Test
    void a_callback_needs_a_unit_and_only_a_callback_has_one() {
        assertEquals("required", code(command("callback", null, "Vraag", null)));
        assertEquals("value-invalid", code(command("answered", MOBILITEIT, "Vraag", null)));
        assertDoesNotThrow(() -> ContactRules.check(command("callback", MOBILITEIT, "Vraag", "x".repeat(4000))));
    }

    private static String code(RegisterContact command) {
        return assertThrows(DomainException.Invalid.class, () -> ContactRules.check(command)).code();
    }

    private static RegisterContact command(String result, UnitId callback, String question, String notes) {
        return new RegisterContact(Ids.next(), new PartyId(Ids.next()), "phone", question, notes, null, result, callback, 60);
    }
}
