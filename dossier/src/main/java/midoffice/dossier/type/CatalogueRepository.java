package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;

/** Catalogues. */
@ApplicationScoped
class CatalogueRepository extends EntryRepository<Catalogue> {

    CatalogueRepository() {
        super(Catalogue.class, new EntryFields().with("domain", "e.domain").with("organisationNumber", "e.owner"), null, null);
    }

    Optional<Catalogue> of(String domain, String owner) {
        return em.createQuery("select e from Catalogue e where e.domain = :domain and e.owner = :owner", Catalogue.class)
                .setParameter("domain", domain).setParameter("owner", owner).getResultStream().findFirst();
    }
}
