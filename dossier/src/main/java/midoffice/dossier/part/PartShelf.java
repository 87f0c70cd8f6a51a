package midoffice.dossier.part;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;

/**
 * The steps that are the same for every kind of part: the dossier is locked and must allow the change, the kind's own rules hold, and a part
 * stays with its dossier.
 */
abstract class PartShelf<E extends Part, F, V extends Entry> extends Shelf<E, F, V> {

    private static final String UNCHANGEABLE = "wijzigen-niet-toegelaten";

    private final ResourceKind kind;
    private final DossierAccess access;
    private final Clock clock;

    protected PartShelf() {
        this(null, null, null, null, null, null);
    }

    protected PartShelf(ResourceKind kind, PartRepository<E> rows, DossierAccess access, Rights rights, Trail trail, Clock clock) {
        super(kind, rows, rights, trail);
        this.kind = kind;
        this.access = access;
        this.clock = clock;
    }

    @Override
    protected Permission[] reading() {
        return new Permission[] {Permission.DOSSIERS_READ};
    }

    @Override
    protected Permission[] adding() {
        return new Permission[] {Permission.DOSSIERS_CREATE, Permission.DOSSIERS_UPDATE, Permission.DOSSIERS_FORCE_UPDATE};
    }

    @Override
    protected Permission[] changing() {
        return new Permission[] {Permission.DOSSIERS_UPDATE, Permission.DOSSIERS_FORCE_UPDATE};
    }

    @Override
    protected Permission[] removing() {
        return new Permission[] {Permission.DOSSIERS_UPDATE, Permission.DOSSIERS_FORCE_UPDATE, Permission.DOSSIERS_DELETE};
    }

    /** The dossier that the facts name. */
    protected abstract UUID dossierOf(F facts);

    /** Adds what is wrong with the facts. @param row the part as it stands, null for a new one */
    protected abstract void check(F facts, DossierGist dossier, E row, List<Violation> found);

    /** An empty row. */
    protected abstract E row(UUID dossier, Instant now);

    /** Puts facts into a row that were checked. */
    protected abstract void fill(E row, F facts, Instant now);

    @Override
    protected E build(Change change, F facts, Reach reach) {
        DossierGist dossier = access.forChange(change, dossierOf(facts), "dossier", adding());
        checked(facts, dossier, null);
        Instant now = now();
        E row = row(dossier.id(), now);
        fill(row, facts, now);
        return row;
    }

    @Override
    protected void apply(Change change, E row, F facts, Reach reach) {
        DossierGist dossier = access.forChange(change, row.dossier(), "dossier", changing());
        checked(facts, dossier, row);
        fill(row, facts, now());
    }

    private void checked(F facts, DossierGist dossier, E row) {
        List<Violation> found = new ArrayList<>();
        if (row != null) {
            same(found, "dossier", row.dossier(), dossierOf(facts));
        }
        check(facts, dossier, row, found);
        if (!found.isEmpty()) {
            throw new DomainException.Invalid("invalid", "It breaks rules", found);
        }
    }

    /** Finds it wrong when a field that stays the same is changed. */
    protected static void same(List<Violation> found, String field, Object before, Object after) {
        if (!java.util.Objects.equals(before, after)) {
            found.add(new Violation(field, UNCHANGEABLE, "This stays as it is"));
        }
    }

    @Override
    protected void release(Change change, E row) {
        access.forChange(change, row.dossier(), "dossier", removing());
    }

    @Override
    protected Mark mark(E row) {
        return access.gist(row.dossier()).mark(kind, row.id(), row.id().toString());
    }

    protected DossierAccess access() {
        return access;
    }

    protected Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
