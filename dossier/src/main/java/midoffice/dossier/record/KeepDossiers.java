package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.ArchiveDerivation;
import midoffice.dossier.api.register.ArchiveStatus;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Criteria.Criterion;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.DossierRegister.Related;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.Listing;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.FactsJson;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;

/** Keeps the dossiers of the register. */
@ApplicationScoped
class KeepDossiers extends Shelf<Dossier, DossierRegister.Facts, DossierRegister.View> implements DossierRegister {

    private static final int MOST_RESERVED = 1000;

    private final DossierEntryRepository entries;
    private final DossierRepository numbers;
    private final DossierRules rules;
    private final DossierAccess access;
    private final DossierViews views;
    private final DossierEnd end;
    private final DossierHolders holders;
    private final Instance<DossierRemoval> removals;
    private final Clock clock;

    protected KeepDossiers() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepDossiers(DossierEntryRepository entries, DossierRepository numbers, DossierRules rules, DossierAccess access, DossierViews views,
            DossierEnd end, DossierHolders holders, @Any Instance<DossierRemoval> removals, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.DOSSIER, entries, rights, trail);
        this.entries = entries;
        this.numbers = numbers;
        this.rules = rules;
        this.access = access;
        this.views = views;
        this.end = end;
        this.holders = holders;
        this.removals = removals;
        this.clock = clock;
    }

    @Override
    protected Permission[] reading() {
        return new Permission[] {Permission.DOSSIERS_READ};
    }

    @Override
    protected Permission[] adding() {
        return new Permission[] {Permission.DOSSIERS_CREATE};
    }

    @Override
    protected Permission[] changing() {
        return new Permission[] {Permission.DOSSIERS_UPDATE, Permission.DOSSIERS_FORCE_UPDATE};
    }

    @Override
    protected Permission[] removing() {
        return new Permission[] {Permission.DOSSIERS_DELETE};
    }

    @Override
    protected Dossier build(Change change, Facts facts, Reach reach) {
        DossierTypeView type = rules.publishedType(facts.type());
        Confidentiality confidentiality = facts.confidentiality() == null ? type.confidentiality() : facts.confidentiality();
        requireCovered(reach, facts.type(), confidentiality);
        LocalDate today = today();
        rules.check(facts, null, null, type, today);
        // everything else was checked: the counter stays locked until the end
        String number = facts.identification() == null || facts.identification().isEmpty() ? draw(facts.sourceOrganisation())
                : reserved(facts);
        Facts whole = DossierChange.completed(facts, number, facts.registrationDate() == null ? today : facts.registrationDate(),
                confidentiality, facts.archiveStatus() == null ? ArchiveStatus.TO_BE_ARCHIVED : facts.archiveStatus());
        Dossier dossier = Dossier.register(whole, now());
        dossier.heldBy(holders.unitOf(whole.type()).orElse(null), null);
        if (isSuspended(whole)) {
            dossier.suspendedSince(today);
        }
        return dossier;
    }

    @Override
    protected void afterAdded(Change change, Dossier row, Facts facts) {
        if (facts.geometry() != null) {
            entries.place(row.id(), FactsJson.write(facts.geometry()));
        }
        if (!facts.relatedDossiers().isEmpty()) {
            entries.relate(row.id(), related(facts));
        }
    }

    @Override
    protected void apply(Change change, Dossier row, Facts facts, Reach reach) {
        access.requireChangeable(change.by(), row, changing());
        DossierTypeView type = rules.publishedType(facts.type());
        Facts before = row.told();
        LocalDate today = today();
        rules.check(facts, row, before, type, today);
        Confidentiality confidentiality = facts.confidentiality() == null ? type.confidentiality() : facts.confidentiality();
        requireCovered(reach, row.type(), confidentiality);
        Facts whole = DossierChange.completed(facts, row.number(),
                facts.registrationDate() == null ? before.registrationDate() : facts.registrationDate(), confidentiality,
                facts.archiveStatus() == null ? ArchiveStatus.TO_BE_ARCHIVED : facts.archiveStatus());
        UUID typeBefore = row.type();
        int levelBefore = row.level();
        row.say(resumed(row, whole, today));
        entries.recount(row, typeBefore, levelBefore);
        if (!java.util.Objects.equals(before.geometry(), whole.geometry())) {
            entries.place(row.id(), whole.geometry() == null ? null : FactsJson.write(whole.geometry()));
        }
        if (!related(before).equals(related(whole))) {
            entries.relate(row.id(), related(whole));
            end.reckonAgain(row.id(), Set.of(ArchiveDerivation.RELATED_DOSSIER));
        }
        if (!java.util.Objects.equals(before.parent(), whole.parent())) {
            end.reckonAgain(row.id(), Set.of(ArchiveDerivation.PARENT));
        }
    }

    private static List<UUID> related(Facts facts) {
        return facts.relatedDossiers().stream().map(Related::dossier).toList();
    }

    /** Terms move by the days that handling stood still. */
    private static Facts resumed(Dossier row, Facts facts, LocalDate today) {
        if (isSuspended(facts)) {
            if (row.suspendedSince() == null) {
                row.suspendedSince(today);
            }
            return facts;
        }
        if (row.suspendedSince() == null) {
            return facts;
        }
        long days = ChronoUnit.DAYS.between(row.suspendedSince(), today);
        row.suspendedSince(null);
        Facts before = row.told();
        return DossierChange.termed(facts, moved(before.plannedEndDate(), facts.plannedEndDate(), days),
                moved(before.deadline(), facts.deadline(), days));
    }

    /** A term that the client itself sets anew stays as the client says. */
    private static LocalDate moved(LocalDate before, LocalDate said, long days) {
        return said == null || !said.equals(before) ? said : said.plusDays(days);
    }

    private static boolean isSuspended(Facts facts) {
        return facts.suspension() != null && Boolean.TRUE.equals(facts.suspension().suspended());
    }

    @Override
    protected void release(Change change, Dossier row) {
        for (Dossier child : entries.children(row.id())) {
            delete(change.of(null), child.id());
        }
        removals.forEach(removal -> removal.remove(change, row.id()));
        entries.forgetWebsiteParts(row.id());
        trail().forget(mark(row));
    }

    @Override
    protected DossierRegister.View view(Dossier row) {
        return views.of(List.of(row)).get(0);
    }

    @Override
    protected DossierRegister.View newView(Dossier row) {
        return views.ofNew(row);
    }

    @Override
    protected List<DossierRegister.View> views(List<Dossier> page) {
        return views.of(page);
    }

    @Override
    protected Mark mark(Dossier row) {
        return Mark.main(ResourceKind.DOSSIER, row.id(), row.number(), DossierAccess.gist(row).traits());
    }

    @Override
    protected void onRead(Caller caller, List<Dossier> read) {
        access.logRead(caller, read);
    }

    @Override
    @Transactional
    public Listing<DossierRegister.View> list(Caller caller, Criteria criteria) {
        rights().require(caller, Component.DOSSIERS, reading());
        List<Criterion> plain = new ArrayList<>();
        for (Criterion criterion : criteria.all()) {
            if (criterion.field().equals("geometry")) {
                Map<?, ?> area = (Map<?, ?>) criterion.value();
                plain.add(new Criterion("id", Criteria.Operator.IN, entries.within(FactsJson.write(area.get("within")))));
            } else {
                plain.add(criterion);
            }
        }
        return super.list(caller, new Criteria(plain, criteria.order(), criteria.page(), criteria.size()));
    }

    @Override
    @Transactional
    public List<String> reserve(Change change, String sourceOrganisation, int count) {
        rights().require(change.by(), Component.DOSSIERS, Permission.DOSSIERS_CREATE);
        if (count < 1 || count > MOST_RESERVED) {
            throw new DomainException.Invalid("count", "invalid", "1 to " + MOST_RESERVED + " numbers can be reserved at once");
        }
        List<String> reserved = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String number = draw(sourceOrganisation);
            entries.reserve(number, sourceOrganisation, now(), change.by().subject());
            reserved.add(number);
        }
        return reserved;
    }

    /** The next number; one that a client took for itself before is passed over. */
    private String draw(String organisation) {
        int year = DossierNumber.year(now());
        long rank;
        do {
            rank = numbers.drawRank(year, organisation);
        } while (rank < 0);
        return DossierNumber.format(year, rank);
    }

    /** The number that the client gives; only such a one can have been reserved. */
    private String reserved(Facts facts) {
        entries.unreserve(facts.identification(), facts.sourceOrganisation());
        return facts.identification();
    }

    private static void requireCovered(Reach reach, UUID type, Confidentiality confidentiality) {
        if (!reach.allows(type, confidentiality)) {
            throw new DomainException.Refused("not-allowed", "Type " + type + " at " + confidentiality + " was not given to the client");
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(BelgianCalendar.ZONE).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
