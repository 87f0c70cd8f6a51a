package midoffice.crm.kbo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import midoffice.crm.api.EnterpriseLoads.Kind;
import midoffice.crm.api.EnterpriseLoads.Phase;
import midoffice.crm.api.EnterpriseLoads.RefusedRow;
import midoffice.crm.api.EnterpriseLoads.RowPosition;
import midoffice.crm.api.EnterpriseLoads.State;
import midoffice.crm.api.event.EnterprisesUpdated;
import midoffice.crm.kbo.KboFile.Part;
import org.apache.commons.csv.CSVFormat;

/**
 * Goes on with a load from where it was. What is done and the place where to go on are one transaction, under a lock of the load's row and with the
 * token of its lease: whoever lost the lease can write nothing any more.
 */
final class LoadRun {

    /** From one chunk to the next; during a chunk it is the lock that keeps others away. */
    private static final Duration LEASE = Duration.ofMinutes(1);
    /** For what the database does outside a chunk: emptying tables, making indexes. Two who do it at once do no harm. */
    private static final Duration LONG_LEASE = Duration.ofMinutes(10);
    private static final int MOST_REPORTED = 100_000;
    private static final int REPORTED_AT_ONCE = 500;
    /** A file of which more than one row in so many is refused is no good file; a few hundred are always let through. */
    private static final int GOOD_FILE = 20;
    private static final int FEW = 200;

    private enum StepKind { PREPARE, ROWS, JUDGE, INDEX, COLLECT, APPLY, CHECK, FINISH }

    private record Step(StepKind kind, Part part) {
    }

    /** What a chunk does; it changes the load, which is written after it. */
    @FunctionalInterface
    private interface Chunk {
        void work(Connection connection, Load load, MirrorState state) throws SQLException;
    }

    private final KboDatabase database;
    private final LoadRepository loads;
    private final MirrorRepository mirror;
    private final Clock clock;
    private final Consumer<EnterprisesUpdated> updated;
    private final int chunkRows;

    /**
     * @param updated   called in the transaction in which enterprises were carried over
     * @param chunkRows rows in one transaction
     */
    LoadRun(KboDatabase database, LoadRepository loads, MirrorRepository mirror, Clock clock, Consumer<EnterprisesUpdated> updated, int chunkRows) {
        this.database = database;
        this.loads = loads;
        this.mirror = mirror;
        this.clock = clock;
        this.updated = updated;
        this.chunkRows = chunkRows;
    }

    /**
     * Works until the load is done, was stopped, was taken over by another node, or the time is over.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid with what is wrong with the file
     */
    void run(Load claimed, UUID token, Path path, Instant until) {
        try (KboFile file = KboFile.open(path)) {
            if (!file.fingerprint().equals(claimed.fingerprint)) {
                throw KboFaults.of("kbo-file-changed", claimed.fileName);
            }
            List<Step> plan = plan(file);
            Load load = claimed;
            while (load != null && load.isRunning() && clock.instant().isBefore(until)) {
                load = step(file, plan.get(load.step), load, token, until);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(claimed.fileName, e);
        }
    }

    private static List<Step> plan(KboFile file) {
        List<Step> plan = new ArrayList<>(List.of(new Step(StepKind.PREPARE, null)));
        file.parts().forEach(part -> plan.add(new Step(StepKind.ROWS, part)));
        plan.add(new Step(StepKind.JUDGE, null));
        if (file.meta().kind() == Kind.FULL) {
            plan.add(new Step(StepKind.INDEX, null));
        } else {
            plan.add(new Step(StepKind.COLLECT, null));
            plan.add(new Step(StepKind.APPLY, null));
        }
        plan.add(new Step(StepKind.CHECK, null));
        plan.add(new Step(StepKind.FINISH, null));
        return plan;
    }

    /** @return the load as it is after it, null when it is no longer ours */
    private Load step(KboFile file, Step step, Load load, UUID token, Instant until) throws IOException {
        return switch (step.kind()) {
            case PREPARE -> prepare(load, token);
            case ROWS -> rows(file, step.part(), load, token, until);
            case JUDGE -> chunk(load, token, LEASE, (c, l, state) -> judge(l));
            case INDEX -> index(load, token);
            case COLLECT -> chunk(load, token, LEASE, (c, l, state) -> {
                l.phase = Phase.APPLYING;
                Patience.with(c, () -> new UpdateApplier(state).collect(c));
                l.nextStep();
            });
            case APPLY -> chunk(load, token, LEASE, this::apply);
            case CHECK -> chunk(load, token, LEASE, (c, l, state) -> {
                l.phase = Phase.CHECKING;
                String enterprises = l.kind == Kind.FULL ? state.besideSet() : state.readSet();
                Patience.with(c, () -> l.kept = mirror.reportDangling(c, l, state.besideSet(), enterprises));
                l.nextStep();
            });
            case FINISH -> chunk(load, token, LEASE, (c, l, state) -> {
                mirror.holds(c, l, l.kind == Kind.FULL);
                l.phase = Phase.FINISHED;
                l.end(State.DONE, now());
            });
        };
    }

    private Load prepare(Load load, UUID token) {
        Load ours = chunk(load, token, LONG_LEASE, (c, l, state) -> {
            mirror.take(c, l.id);
            loads.forgetRefused(c, l.id);
        });
        if (ours == null) {
            return null;
        }
        database.own(c -> {
            Patience.with(c, () -> mirror.empty(c, mirror.state(c).besideSet(), load.kind == Kind.FULL));
            return null;
        });
        return chunk(load, token, LEASE, (c, l, state) -> l.nextStep());
    }

    private Load index(Load load, UUID token) {
        if (chunk(load, token, LONG_LEASE, (c, l, state) -> l.phase = Phase.INDEXING) == null) {
            return null;
        }
        long began = System.nanoTime();
        database.own(c -> {
            Patience.with(c, () -> mirror.index(c, mirror.state(c).besideSet()));
            return null;
        });
        return chunk(load, token, LEASE, (c, l, state) -> {
            l.busyMillis += Duration.ofNanos(System.nanoTime() - began).toMillis();
            l.nextStep();
        });
    }

    private Load rows(KboFile file, Part part, Load load, UUID token, Instant until) throws IOException {
        RowCheck check = file.check(part);
        try (CsvRows rows = file.rows(part, load.place)) {
            if (load.place.equals(CsvRows.Place.BEGIN)) {
                rows.next();
            }
            Load after;
            do {
                after = chunk(load, token, LEASE, (c, l, state) -> read(c, l, state, part, check, rows));
            } while (after != null && after.isRunning() && after.step == load.step && clock.instant().isBefore(until));
            return after;
        }
    }

    private void read(Connection connection, Load load, MirrorState state, Part part, RowCheck check, CsvRows rows) throws SQLException {
        load.phase = Phase.READING;
        load.table = part.fileName();
        load.bytesOfTable = part.size();
        List<RefusedRow> refused = new ArrayList<>();
        boolean more = true;
        try (RowSink sink = new RowSink(connection, part, state.besideSet())) {
            for (int i = 0; i < chunkRows && (more = rows.next()); i++) {
                load.rows++;
                if (check.accept(rows.fields())) {
                    sink.add(check.values());
                } else {
                    load.refused++;
                    if (load.refused <= MOST_REPORTED) {
                        refused.add(new RefusedRow(new RowPosition(load.step, rows.line()), part.fileName(), rows.line(), false, check.reason(),
                                check.field(), CSVFormat.RFC4180.format((Object[]) rows.fields())));
                    }
                    if (refused.size() == REPORTED_AT_ONCE) {
                        loads.refuse(connection, load.id, refused);
                        refused.clear();
                    }
                }
            }
            sink.flush();
        }
        loads.refuse(connection, load.id, refused);
        load.place = rows.after();
        load.bytesRead = Math.min(part.size(), rows.bytesRead());
        load.attempts = 0;
        if (!more) {
            load.nextStep();
        }
    }

    private static void judge(Load load) {
        if (load.refused > FEW && load.refused * GOOD_FILE > load.rows) {
            throw KboFaults.of("kbo-too-many-refused", load.refused + " / " + load.rows);
        }
        load.nextStep();
    }

    private void apply(Connection connection, Load load, MirrorState state) throws SQLException {
        load.phase = Phase.APPLYING;
        UpdateApplier applier = new UpdateApplier(state);
        Set<Long> owners = applier.next(connection, load.lastOwner);
        if (owners.isEmpty()) {
            applier.applyCodes(connection);
            mirror.changed(connection);
            load.nextStep();
            return;
        }
        long first = load.lastOwner + 1;
        load.lastOwner = owners.stream().mapToLong(Long::longValue).max().getAsLong();
        applier.apply(connection, first, load.lastOwner);
        load.attempts = 0;
        mirror.changed(connection);
        Set<String> enterprises = owners.stream().filter(KboNumbers::isEnterprise).map(KboNumbers::digits).collect(Collectors.toSet());
        if (!enterprises.isEmpty()) {
            updated.accept(new EnterprisesUpdated(load.extractNumber, enterprises));
        }
    }

    /** @return the load as it was written, null when it was stopped or is no longer ours */
    private Load chunk(Load known, UUID token, Duration lease, Chunk chunk) {
        long began = System.nanoTime();
        return database.own(connection -> {
            Load load = loads.lock(connection, known.id).filter(l -> l.isHeldBy(token)).orElse(null);
            if (load == null) {
                return null;
            }
            MirrorState state = mirror.state(connection);
            if (load.step > 0 && !load.id.equals(state.besideLoad())) {
                throw KboFaults.of("kbo-displaced", load.fileName);
            }
            load.leasedUntil = now().plus(lease);
            chunk.work(connection, load, state);
            load.busyMillis += Duration.ofNanos(System.nanoTime() - began).toMillis();
            loads.save(connection, load);
            return load;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
