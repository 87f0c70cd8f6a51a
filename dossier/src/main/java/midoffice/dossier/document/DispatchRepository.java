package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Dispatches. */
@ApplicationScoped
class DispatchRepository extends DocumentPartRepository<Dispatch> {

    DispatchRepository() {
        super(Dispatch.class, new EntryFields().with("party", "e.object").with("relation", "e.word"));
    }
}
