package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Result types. */
@ApplicationScoped
class ResultTypeRepository extends PartRepository<ResultType> {

    ResultTypeRepository() {
        super(ResultType.class, new EntryFields(), "e.id");
    }
}
