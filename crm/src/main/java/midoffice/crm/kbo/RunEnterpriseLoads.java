package midoffice.crm.kbo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.EnterpriseLoadWork;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.event.EnterprisesUpdated;

/** Takes a load in hand and lets {@link LoadRun} go on with it, outside any transaction of its own. */
@ApplicationScoped
class RunEnterpriseLoads implements EnterpriseLoadWork {

    private static final Logger LOG = Logger.getLogger(RunEnterpriseLoads.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** After so many attempts without a chunk in between a load is given up; an administrator may resume it. */
    private static final int MOST_ATTEMPTS = 10;
    private static final int CHUNK_ROWS = 10_000;

    private final KboDatabase database;
    private final KboFolder folder;
    private final Clock clock;
    private final LoadRepository loads = new LoadRepository();
    private final LoadRun run;

    protected RunEnterpriseLoads() {
        this.database = null;
        this.folder = null;
        this.clock = null;
        this.run = null;
    }

    @Inject
    RunEnterpriseLoads(KboDatabase database, KboFolder folder, Clock clock, Event<EnterprisesUpdated> updated) {
        this(database, folder, clock, updated::fire, CHUNK_ROWS);
    }

    RunEnterpriseLoads(KboDatabase database, KboFolder folder, Clock clock, Consumer<EnterprisesUpdated> updated, int chunkRows) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
        this.run = new LoadRun(database, loads, new MirrorRepository(), clock, updated, chunkRows);
    }

    @Override
    public void work(Caller caller, Duration budget) {
        caller.requireAny(Role.SYSTEM);
        Instant until = clock.instant().plus(budget);
        UUID token = UUID.randomUUID();
        Load load = claim(token);
        Optional<Path> file = load == null ? Optional.empty() : folder.find(load.fileName);
        if (file.isEmpty()) {
            return;
        }
        try {
            run.run(load, token, file.get(), until);
            mine(load, token, Load::release);
        } catch (DomainException.Invalid fault) {
            LOG.log(Level.INFO, "Load {0} failed: {1}", new Object[] {load.id, fault.getMessage()});
            String where = fault.violations().isEmpty() ? "" : fault.violations().get(0).field();
            mine(load, token, l -> {
                l.fail(fault.code(), where, now());
                // what came before it may be as wrong as what was seen to be: no place in this file is to be trusted
                l.fingerprint = "";
            });
        } catch (RuntimeException e) {
            stumble(load, token, e);
        }
    }

    /** Takes the running load in hand, when nobody has it and its file is here: another node may be the one that took it in. */
    private Load claim(UUID token) {
        return database.own(connection -> {
            for (Load free : loads.running(connection)) {
                Load load = folder.find(free.fileName).isEmpty() ? null : loads.lock(connection, free.id).filter(this::isFree).orElse(null);
                if (load != null) {
                    load.leaseToken = token;
                    load.leasedUntil = now().plus(LEASE);
                    load.started = load.started == null ? now() : load.started;
                    loads.save(connection, load);
                    return load;
                }
            }
            return null;
        });
    }

    private boolean isFree(Load load) {
        return load.isRunning() && (load.leasedUntil == null || load.leasedUntil.isBefore(now()));
    }

    /** Something went wrong that lies not in the file, as far as anybody knows: it is tried again after a pause. */
    private void stumble(Load load, UUID token, RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "Load " + load.id + " stumbled");
        mine(load, token, l -> {
            l.attempts++;
            if (l.attempts >= MOST_ATTEMPTS) {
                l.fail("kbo-unexpected", l.id.toString(), now());
            } else {
                l.leaseToken = null;
                l.leasedUntil = now().plus(PAUSE.multipliedBy(l.attempts));
            }
        });
    }

    private void mine(Load load, UUID token, Consumer<Load> change) {
        database.own(connection -> {
            Load mine = loads.lock(connection, load.id).filter(l -> l.isHeldBy(token)).orElse(null);
            if (mine != null) {
                change.accept(mine);
                loads.save(connection, mine);
            }
            return null;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
