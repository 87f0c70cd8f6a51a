package midoffice.dossier.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.ArchiveLists.Act;
import midoffice.dossier.api.ArchiveLists.Kind;
import midoffice.dossier.api.ArchiveLists.Reviewer;
import midoffice.dossier.api.ArchiveLists.State;
import org.junit.jupiter.api.Test;

/** Three pairs of eyes, and no step out of turn. */
class ListRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Caller AUTHOR = caller("author", Role.RECORD_MANAGER);
    private static final Caller REVIEWER = caller("reviewer", Role.RECORD_MANAGER);
    private static final Caller ARCHIVIST = caller("archivist", Role.ARCHIVIST);

    private static Caller caller(String login, Role... roles) {
        return new Caller(login, login, Set.of(roles), new UnitId("burgerzaken"), null, "test");
    }

    private static ArchiveList list(Kind kind) {
        return new ArchiveList(kind, "2015", AUTHOR, NOW);
    }

    private static ArchiveList inReview() {
        ArchiveList list = list(Kind.DESTRUCTION);
        list.submit(new Reviewer("reviewer", "Reviewer", null));
        return list;
    }

    private static ArchiveList toApprove() {
        ArchiveList list = inReview();
        list.agree(NOW);
        return list;
    }

    @Test
    void the_author_makes_it_and_hands_it_on() {
        assertEquals(EnumSet.of(Act.LEAVE_OUT, Act.SUBMIT, Act.CANCEL), ListRules.allowed(list(Kind.DESTRUCTION), AUTHOR));
        assertEquals(EnumSet.of(Act.CANCEL), ListRules.allowed(list(Kind.DESTRUCTION), REVIEWER));
    }

    @Test
    void only_the_reviewer_judges_and_never_the_author() {
        assertEquals(EnumSet.of(Act.JUDGE, Act.AGREE, Act.SEND_BACK, Act.CANCEL), ListRules.allowed(inReview(), REVIEWER));
        assertRefused("not-allowed", inReview(), AUTHOR, Act.AGREE);
        assertRefused("not-allowed", inReview(), ARCHIVIST, Act.AGREE);
        ArchiveList own = list(Kind.DESTRUCTION);
        own.submit(new Reviewer("author", "Author", null));
        assertRefused("not-allowed", own, AUTHOR, Act.AGREE);
    }

    @Test
    void who_had_a_part_in_it_cannot_approve_it_whatever_the_roles() {
        ListRules.require(toApprove(), ARCHIVIST, Act.APPROVE);
        assertRefused("four-eyes", toApprove(), caller("author", Role.RECORD_MANAGER, Role.ARCHIVIST), Act.APPROVE);
        assertRefused("four-eyes", toApprove(), caller("reviewer", Role.RECORD_MANAGER, Role.ARCHIVIST), Act.APPROVE);
        assertRefused("not-allowed", toApprove(), REVIEWER, Act.APPROVE);
    }

    @Test
    void steps_out_of_turn_are_refused() {
        for (Act act : EnumSet.of(Act.LEAVE_OUT, Act.SUBMIT)) {
            assertThrows(DomainException.Conflict.class, () -> ListRules.require(inReview(), AUTHOR, act), act.name());
        }
        assertThrows(DomainException.Conflict.class, () -> ListRules.require(inReview(), ARCHIVIST, Act.APPROVE));
        ArchiveList running = approved();
        running.begin(NOW);
        assertThrows(DomainException.Conflict.class, () -> ListRules.require(running, ARCHIVIST, Act.CANCEL), "no way back from here");
        assertEquals(EnumSet.of(Act.HALT, Act.RETRY), ListRules.allowed(running, AUTHOR));
    }

    private static ArchiveList approved() {
        ArchiveList list = toApprove();
        list.approve(ARCHIVIST, "0".repeat(64), NOW, KeepArchiveLists.later(NOW, Period.ofDays(7)));
        return list;
    }

    @Test
    void until_the_pause_is_over_anybody_concerned_can_stop_it() {
        assertEquals(State.WAITING, approved().state());
        assertEquals(Instant.parse("2026-12-04T10:00:00Z"), approved().due());
        for (Caller each : Set.of(AUTHOR, REVIEWER, ARCHIVIST)) {
            assertTrue(ListRules.allowed(approved(), each).contains(Act.CANCEL), each.subject());
        }
    }

    @Test
    void a_list_that_was_sent_back_is_reviewed_again() {
        ArchiveList list = toApprove();
        ListRules.require(list, ARCHIVIST, Act.SEND_BACK);
        list.sendBack();
        assertEquals(State.DRAFT, list.state());
        list.submit(new Reviewer("reviewer", "Reviewer", null));
        assertEquals(State.IN_REVIEW, list.state());
    }

    @Test
    void a_transfer_goes_to_the_archivist_and_ends_when_the_depot_has_answered() {
        ArchiveList list = list(Kind.TRANSFER);
        list.submit(null);
        assertEquals(State.TO_APPROVE, list.state());
        assertRefused("four-eyes", list, caller("author", Role.RECORD_MANAGER, Role.ARCHIVIST), Act.APPROVE);
        list.approve(ARCHIVIST, "0".repeat(64), NOW, NOW);
        list.begin(NOW);
        list.worked(true, NOW);
        assertEquals(State.AT_DEPOT, list.state());
        ListRules.require(list, ARCHIVIST, Act.RECEIVE);
        assertRefused("not-allowed", list, AUTHOR, Act.RECEIVE);
        assertRefused("not-allowed", approved(), AUTHOR, Act.RECEIVE);
        assertThrows(DomainException.Conflict.class, () -> ListRules.require(approved(), ARCHIVIST, Act.RECEIVE), "destroyed is destroyed");
    }

    @Test
    void officials_and_strangers_have_no_say_in_what_others_review() {
        assertEquals(Set.of(), ListRules.allowed(inReview(), caller("lien", Role.OFFICIAL)));
        assertEquals(Set.of(), ListRules.allowed(toApprove(), caller("karim", Role.ADMINISTRATOR)));
    }

    @Test
    void who_saw_an_older_version_is_told_so() {
        assertThrows(DomainException.Stale.class, () -> list(Kind.DESTRUCTION).requireVersion(7));
    }

    private static void assertRefused(String code, ArchiveList list, Caller caller, Act act) {
        assertEquals(code, assertThrows(DomainException.Refused.class, () -> ListRules.require(list, caller, act)).code());
    }
}
