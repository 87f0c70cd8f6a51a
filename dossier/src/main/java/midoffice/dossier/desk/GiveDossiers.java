package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import midoffice.catalogue.api.Units;
import midoffice.crm.api.Staff;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.staff.Assignments;

/** Gives many dossiers to one, each in a transaction of its own, and tells which stayed as they were. */
@ApplicationScoped
class GiveDossiers implements Assignments {

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 2000;

    private final GiveOneDossier one;
    private final Staff staff;
    private final Units units;

    protected GiveDossiers() {
        this(null, null, null);
    }

    @Inject
    GiveDossiers(GiveOneDossier one, Staff staff, Units units) {
        this.one = one;
        this.staff = staff;
        this.units = units;
    }

    @Override
    public Outcome assign(Caller official, List<Chosen> dossiers, String login, String reason) {
        String why = checked(official, dossiers, reason);
        if (login == null || staff.members(official, official.unit()).stream().noneMatch(m -> m.login().equals(login))) {
            throw new DomainException.Invalid("login", "staff-unknown", "No member of the unit goes by " + login);
        }
        return each(official, dossiers, chosen -> one.assign(official, chosen, login, why));
    }

    @Override
    public Outcome release(Caller official, List<Chosen> dossiers, String reason) {
        String why = checked(official, dossiers, reason);
        return each(official, dossiers, chosen -> one.assign(official, chosen, null, why));
    }

    @Override
    public Outcome handOver(Caller official, List<Chosen> dossiers, UnitId unit, String reason) {
        String why = checked(official, dossiers, reason);
        if (unit == null || units.find(unit).isEmpty() || unit.equals(official.unit())) {
            throw new DomainException.Invalid("unit", "unit-unknown", "No other unit " + unit);
        }
        return each(official, dossiers, chosen -> one.handOver(official, chosen, unit, why));
    }

    private Outcome each(Caller official, List<Chosen> dossiers, Consumer<Chosen> act) {
        List<Failure> failures = new ArrayList<>();
        int done = 0;
        for (Chosen chosen : new LinkedHashSet<>(dossiers)) {
            try {
                act.accept(chosen);
                done++;
            } catch (DomainException e) {
                failures.add(one.failure(official, chosen, e));
            }
        }
        return new Outcome(done, failures);
    }

    /** @return the reason without surrounding space */
    private static String checked(Caller official, List<Chosen> dossiers, String reason) {
        official.requireAny(Role.OFFICIAL);
        if (official.unit() == null) {
            throw new DomainException.Refused("not-allowed", official.subject() + " belongs to no unit");
        }
        if (dossiers.isEmpty()) {
            throw new DomainException.Invalid("dossiers", "required", "Choose at least one dossier");
        }
        if (dossiers.size() > MOST) {
            throw new DomainException.Invalid("dossiers", "too-many", "At most " + MOST + " dossiers at once");
        }
        return reason(reason);
    }

    /** @throws DomainException.Invalid {@code reason-missing}, {@code too-long} */
    static String reason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new DomainException.Invalid("reason", "reason-missing", "Say why");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new DomainException.Invalid("reason", "too-long", "A reason has at most " + LONGEST_REASON + " characters");
        }
        return reason.strip();
    }
}
