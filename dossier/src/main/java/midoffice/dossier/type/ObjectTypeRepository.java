package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Object types. */
@ApplicationScoped
class ObjectTypeRepository extends PartRepository<ObjectType> {

    ObjectTypeRepository() {
        super(ObjectType.class, new EntryFields().with("otherKindOfObject", "e.otherKind").with("objectType", "e.objectType")
                .with("relationDescription", "e.relation"), "e.id");
    }
}
