package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;
import midoffice.dossier.register.Reach;

/** Results of dossiers. */
@ApplicationScoped
class ResultRepository extends EntryRepository<Result> {

    ResultRepository() {
        super(hangingOn(Result.class, new EntryFields().with("dossier", "e.dossier").with("resultType", "e.resultType"), "Dossier",
                "e.dossier").withUnit("m.unit = " + Reach.UNIT));
    }
}
