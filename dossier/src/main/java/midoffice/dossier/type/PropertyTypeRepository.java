package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Property types. */
@ApplicationScoped
class PropertyTypeRepository extends PartRepository<PropertyType> {

    PropertyTypeRepository() {
        super(PropertyType.class, new EntryFields(), "e.id");
    }
}
