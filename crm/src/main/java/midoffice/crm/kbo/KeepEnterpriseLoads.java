package midoffice.crm.kbo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.EnterpriseLoads;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;

/** Orders, shows, stops and resumes loads. The row of the state is locked while somebody decides, so that two cannot order at once. */
@ApplicationScoped
class KeepEnterpriseLoads implements EnterpriseLoads {

    private static final int MOST_ROWS = 1000;

    private final KboDatabase database;
    private final KboFolder folder;
    private final Clock clock;
    private final LoadRepository loads = new LoadRepository();
    private final MirrorRepository mirror = new MirrorRepository();

    protected KeepEnterpriseLoads() {
        this(null, null, null);
    }

    @Inject
    KeepEnterpriseLoads(KboDatabase database, KboFolder folder, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /** What was learnt of a file before anything is written. */
    private record Known(KboFile.Meta meta, String fingerprint, long bytes) {
    }

    @Override
    public List<WaitingFile> waiting(Caller caller) {
        require(caller);
        return folder.files();
    }

    @Override
    public UUID start(Caller caller, String fileName) {
        require(caller);
        Known file = look(path(fileName));
        return database.join(connection -> order(connection, caller, fileName, file));
    }

    @Override
    public UUID upload(Caller caller, String fileName, InputStream content) {
        require(caller);
        String name = KboFolder.plainName(fileName);
        Path part = folder.receive(content);
        try {
            Known file = look(part);
            return database.join(connection -> {
                UUID load = order(connection, caller, name, file);
                folder.keep(part, name);
                return load;
            });
        } finally {
            folder.remove(part);
        }
    }

    @Override
    public List<LoadView> list(Caller caller) {
        require(caller);
        return database.join(connection -> loads.newest(connection).stream().map(Load::view).toList());
    }

    @Override
    public LoadView get(Caller caller, UUID load) {
        require(caller);
        return database.join(connection -> loads.find(connection, load).map(Load::view).orElseThrow(() -> unknown(load)));
    }

    @Override
    public void cancel(Caller caller, UUID id) {
        require(caller);
        database.join(connection -> {
            Load load = loads.lock(connection, id).orElseThrow(() -> unknown(id));
            if (!load.isRunning()) {
                throw new DomainException.Conflict("kbo-load-not-running", "Load " + id + " is " + load.state);
            }
            load.end(State.CANCELLED, now());
            loads.save(connection, load);
            return null;
        });
    }

    @Override
    public void resume(Caller caller, UUID id) {
        require(caller);
        String fileName = get(caller, id).fileName();
        Known file = look(path(fileName));
        database.join(connection -> {
            MirrorState state = mirror.lock(connection);
            Load load = loads.lock(connection, id).orElseThrow(() -> unknown(id));
            if (load.state != State.CANCELLED && load.state != State.FAILED) {
                throw new DomainException.Conflict("kbo-load-not-stopped", "Load " + id + " is " + load.state);
            }
            if (load.kind != file.meta().kind() || load.extractNumber != file.meta().extractNumber()) {
                throw new DomainException.Conflict("kbo-other-extract", fileName + " is now extract " + file.meta().extractNumber());
            }
            requireTurn(connection, state, file.meta());
            load.goOn();
            if (!load.fingerprint.equals(file.fingerprint()) || !load.id.equals(state.besideLoad())) {
                load.beginAnew();
                load.fingerprint = file.fingerprint();
                load.bytes = file.bytes();
            }
            loads.save(connection, load);
            return null;
        });
    }

    @Override
    public List<RefusedRow> refused(Caller caller, UUID load, RowPosition after, int size) {
        get(caller, load);
        return database.join(connection -> loads.refused(connection, load, after, Math.max(1, Math.min(size, MOST_ROWS))));
    }

    private UUID order(Connection connection, Caller caller, String fileName, Known file) throws SQLException {
        requireTurn(connection, mirror.lock(connection), file.meta());
        Load load = new Load(Ids.next(), fileName, file.meta(), now(), caller.subject(), caller.name());
        load.fingerprint = file.fingerprint();
        load.bytes = file.bytes();
        loads.add(connection, load);
        return load.id;
    }

    private void requireTurn(Connection connection, MirrorState state, KboFile.Meta file) throws SQLException {
        if (!loads.running(connection).isEmpty()) {
            throw new DomainException.Conflict("kbo-load-running", "Another load is under way");
        }
        if (file.kind() == Kind.FULL) {
            return;
        }
        if (state.extractNumber() == null) {
            throw new DomainException.Conflict("kbo-full-first", "The mirror is empty: a full file must come before update " + file.extractNumber());
        }
        if (file.extractNumber() <= state.extractNumber()) {
            throw refusal("kbo-update-applied", state, file);
        }
        if (file.extractNumber() > state.extractNumber() + 1) {
            throw refusal("kbo-update-gap", state, file);
        }
    }

    /** The numbers are for the reader of the page: the one that came, and the one that is expected. */
    private static DomainException refusal(String code, MirrorState state, KboFile.Meta file) {
        return new DomainException.Invalid(file.extractNumber() + " ≠ " + (state.extractNumber() + 1), code, "Update " + file.extractNumber()
                + " came, the mirror holds " + state.extractNumber() + ": update " + (state.extractNumber() + 1) + " is expected");
    }

    private static Known look(Path path) {
        try (KboFile file = KboFile.open(path)) {
            return new Known(file.meta(), file.fingerprint(), file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private Path path(String fileName) {
        return folder.find(fileName).orElseThrow(() -> new DomainException.NotFound("kbo-no-such-file", "No such file in the folder"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void require(Caller caller) {
        caller.requireAny(Role.ADMINISTRATOR, Role.SYSTEM);
    }

    private static DomainException.NotFound unknown(UUID load) {
        return new DomainException.NotFound("kbo-load-unknown", "No load " + load);
    }
}
