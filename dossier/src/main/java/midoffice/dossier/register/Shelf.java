package midoffice.dossier.register;

import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Listing;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.Register;
import midoffice.dossier.api.register.ResourceKind;

/**
 * The steps that are the same for every kind of entry: rights first, then the rules of the kind, then the row, the audit trail and the
 * event, all in one transaction.
 *
 * @param <E> the row
 * @param <F> what a client says
 * @param <V> what is shown
 */
public abstract class Shelf<E extends Registered, F, V extends Entry> implements Register<F, V> {

    private final EntryRepository<E> rows;
    private final Rights rights;
    private final Trail trail;
    private final ResourceKind kind;

    /** For the container's proxy. */
    protected Shelf() {
        this(null, null, null, null);
    }

    protected Shelf(ResourceKind kind, EntryRepository<E> rows, Rights rights, Trail trail) {
        this.kind = kind;
        this.rows = rows;
        this.rights = rights;
        this.trail = trail;
    }

    /** Permissions of which one is needed to read. */
    protected abstract Permission[] reading();

    /** Permissions of which one is needed to add. */
    protected abstract Permission[] adding();

    /** Permissions of which one is needed to change. */
    protected abstract Permission[] changing();

    /** Permissions of which one is needed to remove. */
    protected abstract Permission[] removing();

    /** A new row, when no rule is broken and {@code reach} covers it. */
    protected abstract E build(Change change, F facts, Reach reach);

    /** Puts new facts into a row, when no rule is broken. */
    protected abstract void apply(Change change, E row, F facts, Reach reach);

    /** Makes sure that the row may go and removes what hangs on it. */
    protected abstract void release(Change change, E row);

    /** The row as it is shown. */
    protected abstract V view(E row);

    /** A row as it is shown right after it was added; to be overridden where less needs to be looked up for it. */
    protected V newView(E row) {
        return view(row);
    }

    /** What trail and notifications need to know. */
    protected abstract Mark mark(E row);

    /** Rows as they are shown; to be overridden where a page can be shown with fewer queries. */
    protected List<V> views(List<E> page) {
        return page.stream().map(this::view).toList();
    }

    /** What a caller may read. @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed} when that is nothing */
    protected Reach visible(Caller caller) {
        return rights.require(caller, kind.component(), reading());
    }

    /** After the row was written and before the trail: for what must refer to it. */
    protected void afterAdded(Change change, E row, F facts) {
    }

    /** Called for every read by a caller, for the log of who read what about whom. */
    protected void onRead(Caller caller, List<E> read) {
    }

    @Override
    @Transactional
    public V create(Change change, F facts) {
        Reach reach = rights.require(change.by(), kind.component(), adding());
        E row = build(change, facts, reach);
        rows.add(row);
        afterAdded(change, row, facts);
        V view = newView(row);
        trail.added(change, mark(row), view);
        return view;
    }

    @Override
    @Transactional
    public V change(Change change, UUID id, Function<V, F> edit) {
        Reach reach = rights.require(change.by(), kind.component(), changing());
        E row = rows.lock(id, reach);
        row.requireVersion(change);
        V before = view(row);
        apply(change, row, edit.apply(before), reach);
        rows.flush();
        V after = view(row);
        trail.changed(change, mark(row), before, after);
        return after;
    }

    @Override
    @Transactional
    public void delete(Change change, UUID id) {
        E row = rows.lock(id, rights.require(change.by(), kind.component(), removing()));
        row.requireVersion(change);
        V before = view(row);
        Mark mark = mark(row);
        release(change, row);
        rows.remove(row);
        trail.removed(change, mark, before);
    }

    @Override
    @Transactional
    public V read(Caller caller, UUID id) {
        E row = rows.get(id, visible(caller));
        onRead(caller, List.of(row));
        return view(row);
    }

    @Override
    @Transactional
    public Listing<V> list(Caller caller, Criteria criteria) {
        Reach reach = visible(caller);
        List<E> page = rows.list(criteria, reach);
        boolean whole = criteria.page() == 1 && page.size() < criteria.size();
        onRead(caller, page);
        return new Listing<>(views(page), whole ? page.size() : rows.count(criteria, reach));
    }

    protected Rights rights() {
        return rights;
    }

    protected Trail trail() {
        return trail;
    }
}
