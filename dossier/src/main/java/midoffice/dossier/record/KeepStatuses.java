package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.StatusRegister;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeView;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;
import midoffice.dossier.type.TypeBook;

/** Keeps the statuses; the end status closes the dossier, a later one that is not the end opens it again (zrc-007, zrc-008, zrc-016). */
@ApplicationScoped
class KeepStatuses extends Shelf<Status, StatusRegister.Facts, StatusRegister.View> implements StatusRegister {

    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final StatusRepository statuses;
    private final DossierEntryRepository dossiers;
    private final RoleRepository roles;
    private final TypeBook types;
    private final DossierEnd end;
    private final DossierCourse course;
    private final Instance<ClosingRule> closing;
    private final Clock clock;

    protected KeepStatuses() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepStatuses(StatusRepository statuses, DossierEntryRepository dossiers, RoleRepository roles, TypeBook types, DossierEnd end,
            DossierCourse course, @Any Instance<ClosingRule> closing, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.STATUS, statuses, rights, trail);
        this.statuses = statuses;
        this.dossiers = dossiers;
        this.roles = roles;
        this.types = types;
        this.end = end;
        this.course = course;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    protected Permission[] reading() {
        return new Permission[] {Permission.DOSSIERS_READ};
    }

    @Override
    protected Permission[] adding() {
        return new Permission[] {Permission.DOSSIERS_CREATE, Permission.DOSSIERS_ADD_STATUS, Permission.DOSSIERS_REOPEN};
    }

    @Override
    protected Permission[] changing() {
        return adding();
    }

    @Override
    protected Permission[] removing() {
        return adding();
    }

    @Override
    protected Status build(Change change, Facts facts, Reach reach) {
        Dossier dossier = dossiers.find(facts.dossier())
                .orElseThrow(() -> new DomainException.Invalid("dossier", "bad-url", "There is no such dossier"));
        dossiers.lock(dossier.id(), Reach.all());
        StatusTypeView type = types.statusType(facts.statusType())
                .orElseThrow(() -> new DomainException.Invalid("statusType", "bad-url", "There is no such status type"));
        boolean ends = Boolean.TRUE.equals(type.endStatus());
        requireAllowed(change, dossier, ends);
        List<Violation> found = new ArrayList<>();
        if (!type.dossierType().equals(dossier.type())) {
            found.add(new Violation("", "zaaktype-mismatch", "The status type belongs to another dossier type"));
        }
        if (facts.setAt().isAfter(clock.instant().plus(CLOCKS_APART))) {
            found.add(new Violation("setAt", "date-in-future", "A status cannot be reached in the future"));
        }
        if (facts.setBy() != null && roles.find(facts.setBy()).filter(r -> r.dossier().equals(dossier.id())).isEmpty()) {
            found.add(new Violation("setBy", "zaak-mismatch", "The role is none of this dossier"));
        }
        if (ends && found.isEmpty()) {
            if (dossier.resultEntry() == null) {
                found.add(new Violation("", "resultaat-does-not-exist", "A dossier has a result before it is closed"));
            }
            closing.forEach(rule -> found.addAll(rule.beforeClosing(dossier.id())));
        }
        if (!found.isEmpty()) {
            throw new DomainException.Invalid("invalid", "The status breaks rules", found);
        }
        return new Status(facts, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void requireAllowed(Change change, Dossier dossier, boolean ends) {
        boolean allowed = may(change, dossier, Permission.DOSSIERS_ADD_STATUS)
                || may(change, dossier, Permission.DOSSIERS_CREATE) && !statuses.hasAny(dossier.id());
        if (dossier.isEnded()) {
            allowed = may(change, dossier, ends ? Permission.DOSSIERS_FORCE_UPDATE : Permission.DOSSIERS_REOPEN);
        }
        if (!allowed) {
            throw new DomainException.Refused("not-allowed", change.by().subject() + " may not set that status of " + dossier.number());
        }
    }

    private boolean may(Change change, Dossier dossier, Permission permission) {
        return rights().reach(change.by(), Component.DOSSIERS, permission).covers(dossier.type(), Confidentiality.of(dossier.level()), dossier.unitCode());
    }

    @Override
    protected void afterAdded(Change change, Status row, Facts facts) {
        Status latest = dossiers.latestStatus(row.dossier()).orElse(row);
        statuses.outdate(row.dossier());
        latest.latest(true);
        Dossier dossier = dossiers.find(row.dossier()).orElseThrow();
        dossier.reach(latest.id());
        boolean ends = types.statusType(latest.statusType()).map(t -> Boolean.TRUE.equals(t.endStatus())).orElse(false);
        if (ends) {
            end.close(dossier, latest.setAt().atZone(BelgianCalendar.ZONE).toLocalDate(), latest.setAt());
        } else if (dossier.isEnded()) {
            dossier.reopen();
        }
        if (latest.equals(row)) {
            course.reached(change.by(), dossier, row, ends);
        }
        statuses.flush();
    }

    @Override
    protected void apply(Change change, Status row, Facts facts, Reach reach) {
        throw new DomainException.Conflict("not-changeable", "A status stays as it was reached");
    }

    @Override
    protected void release(Change change, Status row) {
        throw new DomainException.Conflict("not-removable", "A status stays as it was reached");
    }

    @Override
    protected StatusRegister.View view(Status row) {
        return row.view(List.of());
    }

    @Override
    protected Mark mark(Status row) {
        Instant at = row.setAt();
        return DossierAccess.gist(dossiers.find(row.dossier()).orElseThrow()).mark(ResourceKind.STATUS, row.id(), at.toString());
    }
}
