package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.SourceImports;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.SourceSystems.SourceFile;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.match.StageRows.StagedRow;

/** Reads a department's file and matches what it staged, in parts that are committed one by one. */
@ApplicationScoped
class KeepImports implements SourceImports {

    private static final int ROWS_AT_ONCE = 500;
    private static final int LONGEST_KEY = 190;

    private final SourceRepository sources;
    private final SourceRights rights;
    private final StageRows staging;
    private final MatchWaiting matching;
    private final KeepMatchKeys keys;

    @Inject
    KeepImports(SourceRepository sources, SourceRights rights, StageRows staging, MatchWaiting matching, KeepMatchKeys keys) {
        this.sources = sources;
        this.rights = rights;
        this.staging = staging;
        this.matching = matching;
        this.keys = keys;
    }

    /** For the container's proxy. */
    protected KeepImports() {
        this(null, null, null, null, null);
    }

    @Override
    public Run load(Caller caller, String code, SourceFile file) {
        SourceSystem system = rights.owned(caller, code);
        if (!system.isMapped()) {
            throw new DomainException.Conflict("source-not-mapped", "The columns of " + code + " are not mapped");
        }
        try (CsvReader csv = CsvReader.open(file)) {
            List<String> columns = SourceHeader.read(csv);
            SourceHeader.mustBe(system.columns(), columns);
            UUID run = staging.begin(caller, system.id(), file.name());
            String keyColumn = system.mapping().entrySet().stream().filter(e -> e.getValue() == SourceField.KEY).findFirst().orElseThrow().getKey();
            Set<String> seen = new HashSet<>();
            List<StagedRow> rows = new ArrayList<>();
            List<RefusedRow> refused = new ArrayList<>();
            for (List<String> cells = csv.next(); cells != null; cells = csv.next()) {
                String wrong = cells.size() == columns.size() ? wrongKey(cells.get(columns.indexOf(keyColumn)).strip(), seen) : "cells-wrong";
                if (wrong == null) {
                    rows.add(row(columns, cells, keyColumn));
                } else {
                    refused.add(new RefusedRow(csv.line(), wrong, csv.raw()));
                }
                if (rows.size() + refused.size() >= ROWS_AT_ONCE) {
                    staging.store(run, system.id(), rows, refused);
                    rows.clear();
                    refused.clear();
                }
            }
            staging.store(run, system.id(), rows, refused);
            return staging.finish(run);
        }
    }

    private static String wrongKey(String key, Set<String> seen) {
        if (key.isEmpty()) {
            return "key-missing";
        }
        if (key.length() > LONGEST_KEY) {
            return "key-too-long";
        }
        return seen.add(key) ? null : "key-twice";
    }

    private static StagedRow row(List<String> columns, List<String> cells, String keyColumn) {
        Map<String, String> content = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            content.put(columns.get(i), cells.get(i));
        }
        return new StagedRow(content.get(keyColumn).strip(), content);
    }

    @Override
    public Map<State, Long> match(Caller caller, String code) {
        SourceSystem system = rights.owned(caller, code);
        boolean more = true;
        while (more) {
            more = keys.catchUp();
        }
        Map<State, Long> sum = new EnumMap<>(State.class);
        Map<State, Long> part = matching.some(caller, system.id());
        while (!part.isEmpty()) {
            part.forEach((state, count) -> sum.merge(state, count, Long::sum));
            part = matching.some(caller, system.id());
        }
        return sum;
    }

    @Override
    @Transactional
    public Map<State, Long> counts(Caller caller, String code) {
        return sources.counts(rights.owned(caller, code).id());
    }

    @Override
    @Transactional
    public List<Run> runs(Caller caller, String code) {
        return sources.runs(rights.owned(caller, code).id()).stream().map(SourceRun::view).toList();
    }

    @Override
    @Transactional
    public List<RefusedRow> refused(Caller caller, String code, UUID run) {
        SourceSystem system = rights.owned(caller, code);
        return sources.run(run).filter(r -> r.systemId().equals(system.id())).map(r -> sources.refusals(r.id()).stream().map(SourceRefusal::view).toList())
                .orElseThrow(() -> new DomainException.NotFound("source-run-not-found", "No import " + run + " of " + code));
    }
}
