package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.RoleKind;
import midoffice.dossier.api.register.RoleRegister;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeView;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;
import midoffice.dossier.type.TypeBook;

/** Keeps the roles: of a type that belongs to the dossier's, with one initiator and one coordinator at most (zrc-019). */
@ApplicationScoped
class KeepRoles extends Shelf<Role, RoleRegister.Facts, RoleRegister.View> implements RoleRegister {

    private static final Set<RoleKind> ONCE = Set.of(RoleKind.INITIATOR, RoleKind.DOSSIER_COORDINATOR);

    private final RoleRepository roles;
    private final DossierAccess access;
    private final TypeBook types;
    private final DossierEntryRepository dossiers;
    private final DossierHolders holders;
    private final Clock clock;

    protected KeepRoles() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepRoles(RoleRepository roles, DossierAccess access, TypeBook types, DossierEntryRepository dossiers, DossierHolders holders, Rights rights,
            Trail trail, Clock clock) {
        super(ResourceKind.ROLE, roles, rights, trail);
        this.roles = roles;
        this.access = access;
        this.types = types;
        this.dossiers = dossiers;
        this.holders = holders;
        this.clock = clock;
    }

    @Override
    protected Permission[] reading() {
        return new Permission[] {Permission.DOSSIERS_READ};
    }

    @Override
    protected Permission[] adding() {
        return new Permission[] {Permission.DOSSIERS_UPDATE, Permission.DOSSIERS_FORCE_UPDATE};
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
    protected Role build(Change change, Facts facts, Reach reach) {
        DossierAccess.DossierGist dossier = access.forChange(change, facts.dossier(), "dossier", adding());
        RoleTypeView type = types.roleType(facts.roleType())
                .orElseThrow(() -> new DomainException.Invalid("roleType", "bad-url", "There is no such role type"));
        List<Violation> found = new ArrayList<>();
        if (!type.dossierType().equals(dossier.type())) {
            found.add(new Violation("", "zaaktype-mismatch", "The role type belongs to another dossier type"));
        }
        boolean named = facts.party() != null && !facts.party().isEmpty();
        if (!named && facts.partyIdentification() == null) {
            found.add(new Violation("", "invalid-betrokkene", "Name the party by its address or by its numbers and names"));
        }
        if (ONCE.contains(type.genericDescription()) && roles.countOfKind(dossier.id(), type.genericDescription().name()) > 0) {
            found.add(new Violation("roleType", "max-occurences", "The dossier has one already"));
        }
        if (!found.isEmpty()) {
            throw new DomainException.Invalid("invalid", "The role breaks rules", found);
        }
        return new Role(facts, type, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    protected void afterAdded(Change change, Role row, Facts facts) {
        dossiers.find(row.dossier()).ifPresent(dossier -> holders.read(dossier, null));
        dossiers.flush();
    }

    @Override
    protected void apply(Change change, Role row, Facts facts, Reach reach) {
        throw new DomainException.Conflict("not-changeable", "A role is removed and added anew");
    }

    @Override
    protected void release(Change change, Role row) {
        access.forChange(change, row.dossier(), "dossier", removing());
        dossiers.find(row.dossier()).ifPresent(dossier -> holders.read(dossier, row.id()));
    }

    @Override
    protected RoleRegister.View view(Role row) {
        return row.view(roles.statusesSetBy(row.id()));
    }

    @Override
    protected Mark mark(Role row) {
        return access.gist(row.dossier()).mark(ResourceKind.ROLE, row.id(), row.description());
    }
}
