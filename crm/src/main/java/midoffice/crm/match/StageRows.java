package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.SourceImports.RefusedRow;
import midoffice.crm.api.SourceImports.Run;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes rows of a file, each part in a transaction of its own: progress can be seen, and a file that breaks off leaves what was read. */
@ApplicationScoped
class StageRows {

    private final SourceRepository sources;
    private final SourceValues values;
    private final Clock clock;
    private final boolean acceptTestNumbers;

    /** @param content every column as it came */
    record StagedRow(String key, Map<String, String> content) {
    }

    @Inject
    StageRows(SourceRepository sources, SourceValues values, Clock clock,
            @ConfigProperty(name = "midoffice.insz.accept-test-numbers", defaultValue = "false") boolean acceptTestNumbers) {
        this.sources = sources;
        this.values = values;
        this.clock = clock;
        this.acceptTestNumbers = acceptTestNumbers;
    }

    /** For the container's proxy. */
    protected StageRows() {
        this(null, null, null, false);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public UUID begin(Caller caller, UUID system, String fileName) {
        SourceRun run = new SourceRun(system, fileName, caller, clock.instant());
        sources.add(run);
        return run.id();
    }

    /** Two imports into one source system wait for each other. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void store(UUID runId, UUID systemId, List<StagedRow> rows, List<RefusedRow> refused) {
        SourceSystem system = sources.system(systemId).orElseThrow();
        sources.lock(system);
        SourceRun run = sources.run(runId).orElseThrow();
        Instant now = clock.instant();
        Map<String, SourceRecord> known = sources.records(systemId, rows.stream().map(StagedRow::key).toList());
        Map<String, SourceField> mapping = system.mapping();
        int added = 0;
        int changed = 0;
        for (StagedRow row : rows) {
            String content = StoredJson.map(row.content());
            Map<SourceField, String> fields = StagedValues.fields(row.content(), mapping);
            List<String> problems = StagedValues.problems(system.kind(), fields, acceptTestNumbers);
            SourceRecord record = known.get(row.key());
            if (record == null) {
                sources.add(new SourceRecord(systemId, row.key(), content, problems, now));
                added++;
            } else if (!record.content().equals(content)) {
                record.restate(content, problems, now);
                if (record.party() != null) {
                    values.complete(system.code(), record.party(), fields);
                }
                changed++;
            }
        }
        refused.forEach(row -> sources.add(new SourceRefusal(runId, row)));
        run.add(added, changed, rows.size() - added - changed, refused.size());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Run finish(UUID runId) {
        SourceRun run = sources.run(runId).orElseThrow(() -> new DomainException.NotFound("source-run-not-found", "No import " + runId));
        run.finish(clock.instant());
        sources.flush();
        return run.view();
    }
}
