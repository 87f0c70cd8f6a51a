package midoffice.dossier.job;

import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.Remark;

/** Knows what is to be done with a row of a kind of jobs. */
public interface JobWork {

    Kind kind();

    /**
     * Does one thing, in the transaction of the caller, which goes back when it throws. Must stand being called again after that.
     *
     * @throws midoffice.crm.api.common.DomainException with what is wrong: the row is refused
     */
    Done handle(JobOrder job, JobTask task);

    /** What came of it. @param remarks what had to be adapted */
    record Done(Outcome outcome, UUID entry, List<Remark> remarks) {

        public Done {
            remarks = List.copyOf(remarks);
        }

        public static Done taken(UUID entry, List<Remark> remarks) {
            return new Done(Outcome.TAKEN, entry, remarks);
        }

        public static Done existing(UUID entry) {
            return new Done(Outcome.EXISTING, entry, List.of());
        }
    }
}
