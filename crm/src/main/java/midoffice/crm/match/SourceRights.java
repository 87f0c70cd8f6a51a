package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Who may do what with a source system. What a department has of people is for that department: an administrator does not see it. */
@ApplicationScoped
class SourceRights {

    private final SourceRepository sources;

    @Inject
    SourceRights(SourceRepository sources) {
        this.sources = sources;
    }

    /** For the container's proxy. */
    protected SourceRights() {
        this(null);
    }

    /** @throws DomainException.NotFound {@code source-not-found} unless the caller is an official of the unit that owns it */
    SourceSystem owned(Caller caller, String code) {
        return sources.system(code).filter(system -> owns(caller, system)).orElseThrow(() -> notFound(code));
    }

    /** The description only: also for administrators. */
    SourceSystem described(Caller caller, String code) {
        return sources.system(code).filter(system -> caller.has(Role.ADMINISTRATOR) || owns(caller, system)).orElseThrow(() -> notFound(code));
    }

    private static boolean owns(Caller caller, SourceSystem system) {
        return caller.has(Role.OFFICIAL) && caller.unit() != null && caller.unit().code().equals(system.unit());
    }

    private static DomainException.NotFound notFound(String code) {
        return new DomainException.NotFound("source-not-found", "No source system " + code + " for this caller");
    }
}
