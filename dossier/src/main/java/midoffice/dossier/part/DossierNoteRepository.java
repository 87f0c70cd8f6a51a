package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Notes. */
@ApplicationScoped
class DossierNoteRepository extends PartRepository<DossierNote> {

    DossierNoteRepository() {
        super(DossierNote.class, new EntryFields().with("createdBy", "e.address").with("noteType", "e.word").with("createdAt", "e.registered").with("modifiedAt", "e.moment")
                .with("subject", "function('json_value', e.facts, '$.subject')").with("text", "function('json_value', e.facts, '$.text')")
                .with("status", "function('json_value', e.facts, '$.status')"));
    }
}
