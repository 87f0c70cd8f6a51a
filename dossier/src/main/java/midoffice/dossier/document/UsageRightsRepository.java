package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Usage rights. */
@ApplicationScoped
class UsageRightsRepository extends DocumentPartRepository<UsageRights> {

    UsageRightsRepository() {
        super(UsageRights.class, new EntryFields().with("startDate", "e.startDate").with("endDate", "e.endDate"));
    }
}
