package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;

/** Puts together what the keepers of types share. */
@ApplicationScoped
class Keepers {

    @Produces
    KeepVersions.Shared shared(Rights rights, Trail trail, Clock clock, CatalogueRepository catalogues, TypeRelationRepository relations,
            @Any Instance<TypeUse> uses) {
        return new KeepVersions.Shared(rights, trail, clock, catalogues, relations, uses);
    }
}
