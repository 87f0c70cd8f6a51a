package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.staff.DossierWorkList.Column;
import midoffice.dossier.api.staff.DossierWorkList.Query;
import midoffice.dossier.api.staff.SavedViews;

/** Keeps the searches of members of staff. */
@ApplicationScoped
class KeepSavedViews implements SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int MOST = 12;
    private static final List<Column> USUAL = List.of(Column.NUMBER, Column.TYPE, Column.APPLICANT, Column.STATUS, Column.TARGET,
            Column.DEADLINE, Column.HANDLER);

    private final SavedViewRepository views;
    private final Clock clock;

    protected KeepSavedViews() {
        this(null, null);
    }

    @Inject
    KeepSavedViews(SavedViewRepository views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<View> list(Caller official) {
        official.requireAny(Role.OFFICIAL);
        return views.of(official.subject()).stream().map(SavedView::view).toList();
    }

    @Override
    @Transactional
    public UUID save(Caller official, String name, Query query, List<Column> columns) {
        official.requireAny(Role.OFFICIAL);
        String wanted = name == null ? "" : name.strip();
        if (wanted.isEmpty()) {
            throw new DomainException.Invalid("name", "required", "A search is kept under a name");
        }
        if (wanted.length() > LONGEST_NAME) {
            throw new DomainException.Invalid("name", "too-long", "A name has at most " + LONGEST_NAME + " characters");
        }
        requireAny(columns);
        SavedView view = views.named(official.subject(), wanted).orElse(null);
        if (view == null) {
            if (views.of(official.subject()).size() >= MOST) {
                throw new DomainException.Invalid("name", "too-many", "At most " + MOST + " searches can be kept");
            }
            view = new SavedView(official.subject(), wanted);
            view.keep(query, columns, now());
            views.add(view);
        } else {
            view.keep(query, columns, now());
        }
        return view.id();
    }

    @Override
    @Transactional
    public void remove(Caller official, UUID view) {
        official.requireAny(Role.OFFICIAL);
        views.remove(views.one(official.subject(), view)
                .orElseThrow(() -> new DomainException.NotFound("view-not-found", "No search " + view + " of " + official.subject())));
    }

    @Override
    @Transactional
    public List<Column> columns(Caller official) {
        official.requireAny(Role.OFFICIAL);
        return views.named(official.subject(), SavedView.COLUMNS_ONLY).map(SavedView::columns).filter(c -> !c.isEmpty()).orElse(USUAL);
    }

    @Override
    @Transactional
    public void chooseColumns(Caller official, List<Column> columns) {
        official.requireAny(Role.OFFICIAL);
        requireAny(columns);
        SavedView chosen = views.named(official.subject(), SavedView.COLUMNS_ONLY).orElse(null);
        if (chosen == null) {
            chosen = new SavedView(official.subject(), SavedView.COLUMNS_ONLY);
            chosen.keep(null, columns, now());
            views.add(chosen);
        } else {
            chosen.keep(null, columns, now());
        }
    }

    private static void requireAny(List<Column> columns) {
        if (columns.isEmpty()) {
            throw new DomainException.Invalid("columns", "required", "A list shows at least one column");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
