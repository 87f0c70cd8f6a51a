package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.dossier.api.ArchiveLists.Item;
import midoffice.dossier.api.ArchiveLists.ItemState;
import midoffice.dossier.api.ArchiveLists.Kind;
import midoffice.dossier.api.ArchiveLists.ListView;
import midoffice.dossier.api.ArchiveLists.State;
import midoffice.dossier.api.DestructionReports;
import midoffice.dossier.api.Letters;

/** Makes the report from the lines of the list: they are what is left. */
@ApplicationScoped
class DeclareDestruction implements DestructionReports {

    private static final int BATCH = 500;

    private final ArchiveListRepository lists;
    private final ArchiveItemRepository items;
    private final Letters letters;

    protected DeclareDestruction() {
        this(null, null, null);
    }

    @Inject
    DeclareDestruction(ArchiveListRepository lists, ArchiveItemRepository items, Letters letters) {
        this.lists = lists;
        this.items = items;
        this.letters = letters;
    }

    @Override
    @Transactional
    public Report read(Caller caller, UUID list) {
        ArchiveList row = carriedOut(caller, list);
        return new Report(row.view(items.counts(list), ListRules.allowed(row, caller)), lists.steps(list),
                Fingerprint.of(row, items).equals(row.fingerprint()), items.destroyed(list));
    }

    private ArchiveList carriedOut(Caller caller, UUID list) {
        ArchiveList row = lists.get(caller, list);
        if (row.state() != State.RUNNING && row.state() != State.HALTED && row.state() != State.AT_DEPOT && row.state() != State.DONE) {
            throw new DomainException.Conflict("list-state", "Nothing of list " + list + " was carried out");
        }
        return row;
    }

    @Override
    @Transactional
    public void each(Caller caller, UUID list, Consumer<Item> taker) {
        carriedOut(caller, list);
        UUID after = null;
        List<ArchiveItemRepository.Row> page;
        do {
            page = items.page(list, null, after, BATCH);
            for (ArchiveItemRepository.Row row : page) {
                taker.accept(row.item());
                after = row.item().dossier();
            }
        } while (page.size() == BATCH);
    }

    @Override
    @Transactional
    public byte[] pdf(Caller caller, UUID list, Language language) {
        Report report = read(caller, list);
        ListView view = report.list();
        if (view.kind() != Kind.DESTRUCTION) {
            throw new DomainException.Conflict("list-state", "List " + list + " destroys nothing");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("name", view.name());
        values.put("number", view.id().toString());
        values.put("author", view.authorName());
        values.put("created", view.created());
        values.put("reviewer", view.reviewerName());
        values.put("reviewed", view.reviewed());
        values.put("archivist", view.archivistName());
        values.put("approved", view.approved());
        values.put("started", view.started());
        values.put("finished", view.finished());
        values.put("hash", view.fingerprint());
        values.put("intact", report.intact() ? "yes" : null);
        values.put("destroyed", view.count(ItemState.DESTROYED) + view.count(ItemState.REMOVED));
        values.put("total", view.total());
        values.put("groups", report.byBasis().stream().map(g -> Map.of("basis", g.basis(), "type", g.type(), "result", g.result(), "dossiers",
                g.dossiers(), "documents", g.documents())).toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        each(caller, list, item -> {
            if (item.state() == ItemState.DESTROYED || item.state() == ItemState.REMOVED) {
                rows.add(row(item));
            }
        });
        values.put("rows", rows);
        return letters.render("destruction-report", language, values);
    }

    private static Map<String, Object> row(Item item) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", item.number());
        row.put("type", item.type());
        row.put("start", text(item.start()));
        row.put("end", text(item.end()));
        row.put("action", text(item.action()));
        row.put("result", item.result());
        row.put("at", day(item.changed()));
        return row;
    }

    private static String text(Object day) {
        return day == null ? "" : day.toString();
    }

    private static String day(Instant at) {
        return at.atZone(BelgianCalendar.ZONE).toLocalDate().toString();
    }
}
