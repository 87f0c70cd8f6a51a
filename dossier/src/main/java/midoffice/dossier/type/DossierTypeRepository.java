package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import midoffice.dossier.register.EntryFields;

/** Versions of dossier types. */
@ApplicationScoped
class DossierTypeRepository extends VersionRepository<DossierType> {

    DossierTypeRepository() {
        super(DossierType.class, new EntryFields().with("identification", "e.name").with("keywords", "e.keywords"), "e.id");
    }

    /** The final version with that identification that is valid on a day; the youngest where catalogues share it. */
    Optional<DossierType> valid(String identification, LocalDate day) {
        return em.createQuery("select e from DossierType e where e.name = :name and e.draft = false and e.validFrom <= :day"
                + " and e.lastDay >= :day order by e.id desc", DossierType.class).setParameter("name", identification)
                .setParameter("day", day).setMaxResults(1).getResultStream().findFirst();
    }
}
