package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import midoffice.crm.api.Staff;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.dossier.api.ArchiveLists;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.record.DossierArchiving;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps lists and has everybody's say in them; what was agreed is carried out by {@link CarryOut}. */
@ApplicationScoped
class KeepArchiveLists implements ArchiveLists {

    private static final int MOST = 5000;
    private static final int LONGEST = 4000;

    private final ArchiveListRepository lists;
    private final ArchiveItemRepository items;
    private final DueDossierRepository due;
    private final DossierArchiving archiving;
    private final Staff staff;
    private final Clock clock;
    private final TemporalAmount pause;
    private final boolean removeTransferred;

    protected KeepArchiveLists() {
        this(null, null, null, null, null, null, "P7D", false);
    }

    @Inject
    KeepArchiveLists(ArchiveListRepository lists, ArchiveItemRepository items, DueDossierRepository due, DossierArchiving archiving, Staff staff,
            Clock clock, @ConfigProperty(name = "midoffice.archive.pause", defaultValue = "P7D") String pause,
            @ConfigProperty(name = "midoffice.archive.transfer.remove", defaultValue = "false") boolean removeTransferred) {
        this.lists = lists;
        this.items = items;
        this.due = due;
        this.archiving = archiving;
        this.staff = staff;
        this.clock = clock;
        this.pause = amount(pause);
        this.removeTransferred = removeTransferred;
    }

    /** A number of days or of hours, minutes and seconds. @throws DateTimeException when it is neither */
    private static TemporalAmount amount(String text) {
        return text.contains("T") ? Duration.parse(text) : Period.parse(text);
    }

    @Override
    @Transactional
    public Page<Candidate> candidates(Caller caller, Filter filter, PageRequest page) {
        caller.requireAny(Role.RECORD_MANAGER, Role.ARCHIVIST);
        Cursor cursor = Cursor.of(page.after());
        List<Candidate> found = due.candidates(filter, until(filter), cursor == null ? null : cursor.day(), cursor == null ? null : cursor.id(),
                page.size() + 1);
        return paged(found, due.count(filter, until(filter)), page, c -> new Cursor(c.action(), c.dossier()).text());
    }

    @Override
    @Transactional
    public List<TypeChoice> types(Caller caller, Kind kind) {
        caller.requireAny(Role.RECORD_MANAGER, Role.ARCHIVIST);
        return due.types(kind, today());
    }

    @Override
    @Transactional
    public UUID create(Caller caller, String name, Filter filter) {
        caller.requireAny(Role.RECORD_MANAGER);
        ArchiveList list = new ArchiveList(filter.kind(), required("name", name, 200), caller, now());
        lists.add(list);
        if (due.putOn(list.id(), filter, until(filter), MOST, now()) == 0) {
            throw new DomainException.Invalid("filter", "nothing-to-list", "No dossier meets the filter");
        }
        lists.add(list.id(), caller, Act.CREATE, null, now());
        return list.id();
    }

    @Override
    @Transactional
    public Page<ListView> lists(Caller caller, boolean open, PageRequest page) {
        List<ListView> found = lists.list(caller, open, uuid(page.after()), page.size() + 1).stream().map(l -> view(l, caller)).toList();
        return paged(found, lists.count(caller, open), page, l -> l.id().toString());
    }

    @Override
    @Transactional
    public ListView read(Caller caller, UUID list) {
        return view(lists.get(caller, list), caller);
    }

    @Override
    @Transactional
    public List<Step> steps(Caller caller, UUID list) {
        return lists.steps(lists.get(caller, list).id());
    }

    @Override
    @Transactional
    public Page<Item> items(Caller caller, UUID list, ItemState state, PageRequest page) {
        lists.get(caller, list);
        List<Item> found = items.page(list, state, uuid(page.after()), page.size() + 1).stream().map(ArchiveItemRepository.Row::item).toList();
        var counts = items.counts(list);
        long total = state == null ? counts.values().stream().mapToLong(Long::longValue).sum() : counts.getOrDefault(state, 0L);
        return paged(found, total, page, i -> i.dossier().toString());
    }

    @Override
    @Transactional
    public void leaveOut(Caller caller, UUID list, UUID dossier, String reason, LocalDate until) {
        ArchiveList row = step(caller, list, Act.LEAVE_OUT);
        String why = required("reason", reason, LONGEST);
        if (until == null || !until.isAfter(today())) {
            throw new DomainException.Invalid("until", "day-not-later", "The dossier must be kept until a later day");
        }
        item(list, dossier, Set.of(ItemState.LISTED, ItemState.REJECTED));
        archiving.keepUntil(acting(caller, why), dossier, until);
        items.judge(list, dossier, ItemState.LEFT_OUT, why, until, now());
        lists.add(row.id(), caller, Act.LEAVE_OUT, why, now());
    }

    @Override
    @Transactional
    public List<Reviewer> reviewers(Caller caller, UUID list) {
        ArchiveList row = lists.get(caller, list);
        return row.kind() == Kind.TRANSFER ? List.of() : staff.members(caller, null).stream()
                .filter(m -> !m.login().equals(row.author()))
                .filter(m -> m.roles().contains(Role.RECORD_MANAGER)
                        || m.roles().contains(Role.OFFICIAL) && m.unit() != null && items.isAllOf(list, m.unit()))
                .map(m -> new Reviewer(m.login(), m.name(), m.unit())).toList();
    }

    @Override
    @Transactional
    public void submit(Caller caller, UUID list, long version, String reviewer, String remark) {
        ArchiveList row = step(caller, list, Act.SUBMIT);
        row.requireVersion(version);
        if (items.counts(list).getOrDefault(ItemState.LISTED, 0L) == 0) {
            throw new DomainException.Invalid("list", "nothing-to-list", "No dossier is left on the list");
        }
        row.submit(row.kind() == Kind.TRANSFER ? null : reviewers(caller, list).stream().filter(r -> r.login().equals(reviewer)).findFirst()
                .orElseThrow(() -> new DomainException.Invalid("reviewer", "reviewer-invalid", reviewer + " may not review this list")));
        done(row, caller, Act.SUBMIT, remark);
    }

    @Override
    @Transactional
    public void judge(Caller caller, UUID list, UUID dossier, boolean mayGo, String remark) {
        step(caller, list, Act.JUDGE);
        item(list, dossier, Set.of(ItemState.LISTED, ItemState.REJECTED));
        items.judge(list, dossier, mayGo ? ItemState.LISTED : ItemState.REJECTED, mayGo ? optional(remark) : required("remark", remark, LONGEST),
                null, now());
    }

    @Override
    @Transactional
    public void agree(Caller caller, UUID list, long version, String remark) {
        ArchiveList row = step(caller, list, Act.AGREE);
        row.requireVersion(version);
        if (items.counts(list).getOrDefault(ItemState.LISTED, 0L) == 0) {
            throw new DomainException.Invalid("list", "nothing-to-list", "Nothing is left to agree with");
        }
        row.agree(now());
        done(row, caller, Act.AGREE, remark);
    }

    @Override
    @Transactional
    public void sendBack(Caller caller, UUID list, long version, String remark) {
        ArchiveList row = step(caller, list, Act.SEND_BACK);
        row.requireVersion(version);
        String why = required("remark", remark, LONGEST);
        row.sendBack();
        done(row, caller, Act.SEND_BACK, why);
    }

    @Override
    @Transactional
    public void approve(Caller caller, UUID list, long version, String remark) {
        ArchiveList row = step(caller, list, Act.APPROVE);
        row.requireVersion(version);
        items.releaseRejected(list);
        Instant now = now();
        Instant at = row.kind() == Kind.TRANSFER ? now : later(now, pause);
        row.approve(caller, Fingerprint.of(row, items), now, at);
        done(row, caller, Act.APPROVE, remark);
    }

    @Override
    @Transactional
    public void cancel(Caller caller, UUID list, long version, String reason) {
        ArchiveList row = step(caller, list, Act.CANCEL);
        row.requireVersion(version);
        String why = required("reason", reason, LONGEST);
        row.cancel(now());
        items.release(list);
        done(row, caller, Act.CANCEL, why);
    }

    @Override
    @Transactional
    public void receive(Caller caller, UUID list, UUID dossier, boolean accepted, String remark) {
        ArchiveList row = step(caller, list, Act.RECEIVE);
        String said = accepted ? optional(remark) : required("remark", remark, LONGEST);
        item(list, dossier, Set.of(ItemState.PACKED));
        if (accepted) {
            archiving.transferred(acting(caller, said == null ? "Taken by the e-depot" : said), dossier);
            items.accepted(list, dossier, said, now(), removeTransferred ? later(now(), pause) : null);
        } else {
            items.judge(list, dossier, ItemState.REFUSED, said, null, now());
        }
        lists.add(list, caller, Act.RECEIVE, said, now());
        boolean answersMissing = items.counts(list).getOrDefault(ItemState.PACKED, 0L) > 0;
        if (row.state() == State.AT_DEPOT && !answersMissing) {
            if (items.isUnfinished(list)) {
                row.resume();
            } else {
                row.worked(false, now());
            }
            lists.flush();
        }
    }

    static Instant later(Instant now, TemporalAmount amount) {
        return now.atZone(BelgianCalendar.ZONE).plus(amount).toInstant();
    }

    /** The archive acts on dossiers on behalf of somebody, whom the trail names. */
    static Change acting(Caller caller, String reason) {
        return new Change(new Caller("system:archive", caller.name(), Set.of(Role.SYSTEM), null, null, "archive"), caller.subject(), reason, null);
    }

    private ArchiveList step(Caller caller, UUID list, Act act) {
        ArchiveList row = lists.lock(caller, list);
        ListRules.require(row, caller, act);
        return row;
    }

    private void done(ArchiveList row, Caller caller, Act act, String remark) {
        lists.flush();
        lists.add(row.id(), caller, act, optional(remark), now());
    }

    private void item(UUID list, UUID dossier, Set<ItemState> states) {
        Item item = items.find(list, dossier).orElseThrow(() -> new DomainException.NotFound("not-found", "No dossier " + dossier)).item();
        if (!states.contains(item.state())) {
            throw new DomainException.Conflict("item-state", "Dossier " + item.number() + " is " + item.state());
        }
    }

    private ListView view(ArchiveList list, Caller caller) {
        return list.view(items.counts(list.id()), ListRules.allowed(list, caller));
    }

    private static <T> Page<T> paged(List<T> found, long total, PageRequest page, Function<T, String> cursor) {
        boolean more = found.size() > page.size();
        List<T> shown = more ? found.subList(0, page.size()) : found;
        return new Page<>(shown, total, more ? cursor.apply(shown.get(shown.size() - 1)) : null);
    }

    private static String required(String field, String text, int longest) {
        String stripped = optional(text);
        if (stripped == null) {
            throw new DomainException.Invalid(field, "required", field + " is needed");
        }
        if (stripped.length() > longest) {
            throw new DomainException.Invalid(field, "too-long", field + " has at most " + longest + " characters");
        }
        return stripped;
    }

    private static String optional(String text) {
        String stripped = text == null || text.isBlank() ? null : text.strip();
        if (stripped != null && stripped.length() > LONGEST) {
            throw new DomainException.Invalid("remark", "too-long", "A remark has at most " + LONGEST + " characters");
        }
        return stripped;
    }

    private LocalDate until(Filter filter) {
        return filter.until() == null || filter.until().isAfter(today()) ? today() : filter.until();
    }

    private static UUID uuid(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new DomainException.Invalid("page", "cursor-invalid", "No cursor of this list");
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(BelgianCalendar.ZONE).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
