package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Role types. */
@ApplicationScoped
class RoleTypeRepository extends PartRepository<RoleType> {

    RoleTypeRepository() {
        super(RoleType.class, new EntryFields().with("genericDescription", "e.kind"), "e.id");
    }
}
