package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Versions of decision types. */
@ApplicationScoped
class DecisionTypeRepository extends VersionRepository<DecisionType> {

    DecisionTypeRepository() {
        super(DecisionType.class, new EntryFields().with("description", "e.name")
                .with("dossierTypes", linked("l.target = e.id and l.owner"))
                .with("documentTypes", linked("l.owner = e.id and l.target")), null);
    }

    /** A relation with whichever end. */
    private static String linked(String condition) {
        return "exists (select l.id from TypeLink l where " + condition + " %s)";
    }
}
