package midoffice.dossier.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.DossierId;
import org.junit.jupiter.api.Test;

class FormSessionTest {

    private static final Instant BEGUN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = BEGUN.plus(Duration.ofDays(20));

    private final FormSession session = FormSession.start(new PartyId(Ids.next()), new ProductId(Ids.next()), 1, "resident-parking-permit", 1, BEGUN);

    @Test
    void is_touched_by_whoever_answers_not_only_by_starting() {
        assertEquals(BEGUN, session.asOpen().touched());
        session.stepAnswered("vehicle", LATER);
        assertEquals(LATER, session.asOpen().touched());
        assertEquals(BEGUN, session.asOpen().started());
    }

    @Test
    void what_was_sent_is_answered_no_more() {
        session.submit(new DossierId(Ids.next()), LATER);
        assertEquals("already-submitted",
                assertThrows(DomainException.Conflict.class, () -> session.stepAnswered("vehicle", LATER)).code());
    }

    @Test
    void only_the_system_clears() {
        assertThrows(DomainException.Refused.class, () -> new ClearForms(null, null).removeAbandoned(Caller.ANONYMOUS, Duration.ofDays(30)));
    }
}
