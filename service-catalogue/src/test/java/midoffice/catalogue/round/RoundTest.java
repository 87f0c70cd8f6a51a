package midoffice.catalogue.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import midoffice.catalogue.api.InventoryRounds.Coverage;
import midoffice.catalogue.api.InventoryRounds.Phase;
import midoffice.catalogue.api.InventoryRounds.Stance;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;
import org.junit.jupiter.api.Test;

/** A round goes forward only, and a product has an outcome only by agreement or decision. */
class RoundTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private final Round round = Round.opened("Voorjaar", null, Instant.EPOCH, "Veerle");
    private final RoundLine line = RoundLine.of(new UUID(0, 1), new UUID(0, 2), "mobiliteit", "leefomgeving");

    @Test
    void goesFromDescribingToTheClusteringInEffectAndNoFurther() {
        round.advance();
        assertEquals(Phase.PROPOSING, round.phase());
        assertEquals("round-phase", refused(() -> round.close(TODAY, TODAY)));
        round.advance();
        assertEquals(Phase.NEGOTIATING, round.phase());
        assertEquals("round-phase", refused(round::advance));
        round.close(TODAY.plusDays(3), TODAY);
        assertEquals(TODAY.plusDays(3), round.effective());
        round.takeEffect();
        assertFalse(round.isRunning());
        assertEquals("round-phase", refused(round::abandon));
        assertEquals("round-phase", refused(round::takeEffect));
    }

    @Test
    void cannotHoldSinceADayThatHasPassedNorWithoutADay() {
        round.advance();
        round.advance();
        assertEquals("date-past", refused(() -> round.close(TODAY.minusDays(1), TODAY)));
        assertEquals("required", refused(() -> round.close(null, TODAY)));
        assertEquals(Phase.NEGOTIATING, round.phase());
        round.close(TODAY, TODAY);
        assertEquals(Phase.DECIDED, round.phase());
    }

    @Test
    void mayBeGivenUpUntilItHolds() {
        round.abandon();
        assertFalse(round.isRunning());
        assertEquals("round-phase", refused(round::advance));
    }

    @Test
    void aProductHasNoOutcomeUntilItsDepartmentAgrees() {
        line.proposeFirst("onderweg");
        assertNull(line.outcome());
        assertFalse(line.differs());
        line.agree();
        assertEquals("onderweg", line.outcome());
    }

    @Test
    void anotherSecondProposalAsksForAnotherAnswer() {
        line.proposeFirst("onderweg");
        line.agree();
        assertEquals("onderweg", line.laySecond("wonen-en-ruimte"));
        assertTrue(line.differs());
        assertNull(line.stance());
        assertNull(line.outcome());
        line.agree();
        line.laySecond("wonen-en-ruimte");
        assertEquals(Stance.AGREED, line.stance());
        assertEquals("wonen-en-ruimte", line.outcome());
    }

    @Test
    void anObjectionKeepsItsReasonUntilSomebodyDecides() {
        line.proposeFirst("onderweg");
        line.laySecond("vrije-tijd");
        line.object("leefomgeving", "het gaat over lucht");
        assertNull(line.outcome());
        line.decide("leefomgeving");
        assertEquals("leefomgeving", line.outcome());
        assertEquals("het gaat over lucht", line.objection());
        assertEquals(Stance.OBJECTED, line.stance());
    }

    @Test
    void whoeverAgreesAfterADecisionTakesItBack() {
        line.proposeFirst("onderweg");
        line.object("leefomgeving", "liever niet");
        line.decide("vrije-tijd");
        line.agree();
        assertEquals("onderweg", line.outcome());
        assertNull(line.objection());
    }

    @Test
    void coverageIsKnownOnlyWhenTheDepartmentSaidWhatItHas() {
        assertNull(coverage(null, 3, 1).percent());
        assertEquals(50, coverage(8, 3, 1).percent());
        assertEquals(100, coverage(0, 0, 0).percent());
        assertEquals(100, coverage(2, 3, 1).percent());
    }

    private static Coverage coverage(Integer expected, int published, int drafts) {
        return new Coverage(new UnitId("milieu"), expected, published, drafts, 0, 0, null, null);
    }

    private static String refused(Runnable act) {
        return assertThrows(DomainException.class, act::run).code();
    }
}
