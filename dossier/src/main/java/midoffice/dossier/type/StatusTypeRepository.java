package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Status types. */
@ApplicationScoped
class StatusTypeRepository extends PartRepository<StatusType> {

    StatusTypeRepository() {
        super(StatusType.class, new EntryFields(), "e.place, e.id");
    }
}
