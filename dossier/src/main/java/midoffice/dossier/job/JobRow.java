package midoffice.dossier.job;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.Jobs.RowView;
import midoffice.dossier.register.FactsJson;

/** One thing that a job has to do, and what came of it. */
@Entity
@Table(name = "dos_job_row")
class JobRow {

    private static final int LABEL = 255;

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "job")
    private UUID job;
    @Column(name = "place")
    private int place;
    @Column(name = "kind")
    private String kind;
    @Convert(converter = UuidConverter.class)
    @Column(name = "source")
    private UUID source;
    @Column(name = "label")
    private String label;
    @Column(name = "facts")
    private String facts;
    @Column(name = "remarks")
    private String remarks;
    @Column(name = "faults")
    private String faults;
    @Enumerated(EnumType.STRING)
    @Column(name = "forecast")
    private Outcome forecast;
    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;
    @Convert(converter = UuidConverter.class)
    @Column(name = "entry")
    private UUID entry;
    @Column(name = "attempts")
    private int attempts;
    @Column(name = "done")
    private Instant done;

    protected JobRow() {
    }

    JobRow(UUID job, int place, JobBook.NewRow said) {
        this.id = Ids.next();
        this.job = job;
        this.place = place;
        this.kind = said.kind();
        this.source = said.source();
        this.label = said.label().length() <= LABEL ? said.label() : said.label().substring(0, LABEL);
        this.facts = said.facts() == null ? null : FactsJson.write(said.facts());
        this.remarks = FactsJson.write(said.remarks());
        this.faults = FactsJson.write(said.faults());
        this.forecast = said.forecast();
        this.outcome = Outcome.WAITING;
    }

    UUID job() {
        return job;
    }

    boolean isWaiting() {
        return outcome == Outcome.WAITING;
    }

    boolean isReadable() {
        return facts != null;
    }

    JobTask task() {
        return new JobTask(id, kind, source, label, facts);
    }

    void finish(JobWork.Done result, Instant now) {
        List<Remark> all = new ArrayList<>(told(remarks));
        result.remarks().stream().filter(r -> !all.contains(r)).forEach(all::add);
        remarks = FactsJson.write(all);
        faults = "[]";
        outcome = result.outcome() == Outcome.TAKEN && !all.isEmpty() ? Outcome.ADAPTED : result.outcome();
        entry = result.entry();
        done = now;
    }

    /** @param why null for what was wrong with it from the beginning */
    void refuse(List<Remark> why, Instant now) {
        if (why != null) {
            faults = FactsJson.write(why);
        }
        outcome = Outcome.REFUSED;
        done = now;
    }

    int countAttempt() {
        attempts++;
        return attempts;
    }

    void tryAgain() {
        outcome = Outcome.WAITING;
        attempts = 0;
        done = null;
    }

    RowView view(boolean foretold) {
        return new RowView(place, kind, label, foretold ? forecast : outcome, entry, told(remarks), told(faults));
    }

    private static List<Remark> told(String json) {
        return List.of(FactsJson.read(json, Remark[].class));
    }
}
