package midoffice.dossier.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.ClientRights;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.Permission;

/**
 * What a caller may do with the register. The mid office itself and superusers everything, an application what was given to it; an official
 * may read all types and handle what belongs to the own unit; administrators keep the applications and read the names of the types that rights
 * are given for; nobody else anything.
 */
@ApplicationScoped
public class Rights implements ClientRights {

    /** What officials may do with what belongs to their unit. What is closed or definitive stays so, until it is opened again. */
    private static final Set<Permission> OFFICIAL = EnumSet.of(Permission.DOSSIERS_READ, Permission.DOSSIERS_UPDATE,
            Permission.DOSSIERS_ADD_STATUS, Permission.DOSSIERS_REOPEN, Permission.DOCUMENTS_READ, Permission.DOCUMENTS_CREATE,
            Permission.DOCUMENTS_UPDATE, Permission.DOCUMENTS_LOCK, Permission.DECISIONS_READ, Permission.AUDIT_READ);
    private static final Set<Component> OF_UNITS = EnumSet.of(Component.DOSSIERS, Component.DOCUMENTS, Component.DECISIONS);

    private final GrantBook book;

    protected Rights() {
        this(null);
    }

    @Inject
    Rights(GrantBook book) {
        this.book = book;
    }

    /** How far the caller's permission for this component reaches, if it has one of these. */
    @Transactional
    public Reach reach(Caller caller, Component component, Permission... permissions) {
        if (caller.hasAny(Role.SYSTEM, Role.REGISTER_SUPERUSER)) {
            return Reach.all();
        }
        if (caller.has(Role.ADMINISTRATOR) && givesRights(component, permissions)) {
            return Reach.all();
        }
        if (caller.has(Role.OFFICIAL)) {
            return ofOfficial(caller, component, permissions);
        }
        if (!caller.has(Role.REGISTER_CLIENT)) {
            return Reach.nothing();
        }
        GrantBook.Given given = book.of(caller.subject());
        return given.everything() ? Reach.all() : reach(given.grants(), component, permissions);
    }

    static Reach ofOfficial(Caller official, Component component, Permission... permissions) {
        List<Permission> wanted = List.of(permissions);
        if (component == Component.TYPES) {
            return wanted.contains(Permission.TYPES_READ) ? Reach.all() : Reach.nothing();
        }
        boolean may = official.unit() != null && OF_UNITS.contains(component) && wanted.stream().anyMatch(OFFICIAL::contains);
        return may ? Reach.ofUnit(official.unit().code()) : Reach.nothing();
    }

    /** @throws DomainException.Refused {@code not-allowed} when it reaches nothing */
    @Transactional
    public Reach require(Caller caller, Component component, Permission... permissions) {
        Reach reach = reach(caller, component, permissions);
        if (reach.isNothing()) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " has none of " + Arrays.toString(permissions));
        }
        return reach;
    }

    @Override
    @Transactional
    public void requireAny(Caller caller, Component component, Permission... permissions) {
        boolean any = Arrays.stream(permissions).anyMatch(
                p -> !reach(caller, p.component() == null ? component : p.component(), p).isNothing());
        if (!any) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " has none of " + Arrays.toString(permissions));
        }
    }

    private static boolean givesRights(Component component, Permission... permissions) {
        return component == Component.AUTHORISATIONS
                || component == Component.TYPES && Arrays.asList(permissions).contains(Permission.TYPES_READ);
    }

    static Reach reach(List<Grant> grants, Component component, Permission... permissions) {
        Map<UUID, Integer> levels = new HashMap<>();
        int anyType = 0;
        for (Grant grant : grants) {
            if (grant.component() != component || Arrays.stream(permissions).noneMatch(grant.permissions()::contains)) {
                continue;
            }
            int level = (grant.highest() == null ? Confidentiality.TOP_SECRET : grant.highest()).level();
            if (grant.type() == null) {
                anyType = Math.max(anyType, level);
            } else {
                levels.merge(grant.type(), level, Math::max);
            }
        }
        return Reach.of(levels, anyType);
    }
}
