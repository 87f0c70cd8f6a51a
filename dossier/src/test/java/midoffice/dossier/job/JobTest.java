package midoffice.dossier.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.Remark;
import org.junit.jupiter.api.Test;

/** States of a job and what becomes of its rows. */
class JobTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final Job job = new Job(Kind.TYPE_IMPORT, "export.zip", "{}", null, Caller.system("test"), NOW);

    @Test
    void a_job_runs_once_at_a_time_and_goes_on_after_it_was_stopped() {
        job.start();
        assertEquals("job-running", assertThrows(DomainException.Conflict.class, job::start).code());
        job.cancel();
        assertEquals("job-not-running", assertThrows(DomainException.Conflict.class, job::cancel).code());
        job.start();
        assertTrue(job.isRunning());
    }

    @Test
    void what_was_started_stays() {
        job.requireNeverStarted();
        job.start();
        assertEquals("job-started", assertThrows(DomainException.Conflict.class, job::requireNeverStarted).code());
    }

    @Test
    void nobody_else_takes_a_job_in_hand_until_its_lease_ends() {
        assertTrue(job.isFree(NOW));
        job.lease(NOW.plusSeconds(60));
        assertFalse(job.isFree(NOW.plusSeconds(59)));
        assertTrue(job.isFree(NOW.plusSeconds(61)));
    }

    @Test
    void a_row_that_was_adapted_says_so_and_loses_its_foretold_faults() {
        JobRow row = row(List.of(new Remark("name", "cut", "x")), List.of(new Remark("", "foretold", "")));
        row.finish(JobWork.Done.taken(UUID.randomUUID(), List.of(new Remark("name", "cut", "x"), new Remark("other", "emptied", ""))), NOW);
        assertEquals(Outcome.ADAPTED, row.view(false).outcome());
        assertEquals(2, row.view(false).remarks().size());
        assertEquals(List.of(), row.view(false).faults());
    }

    @Test
    void a_refused_row_keeps_its_reasons_and_can_be_tried_again() {
        JobRow row = row(List.of(), List.of());
        row.refuse(List.of(new Remark("term", "required", "")), NOW);
        assertEquals(Outcome.REFUSED, row.view(false).outcome());
        assertEquals("required", row.view(false).faults().get(0).code());
        row.tryAgain();
        assertTrue(row.isWaiting());
    }

    @Test
    void before_the_start_a_row_shows_what_will_probably_come_of_it() {
        assertEquals(Outcome.EXISTING, row(List.of(), List.of()).view(true).outcome());
    }

    private JobRow row(List<Remark> remarks, List<Remark> faults) {
        return new JobRow(job.id(), 1, new JobBook.NewRow("STATUS_TYPE", UUID.randomUUID(), "Begin", Map.of(), remarks, faults, Outcome.EXISTING));
    }
}
