package midoffice.dossier.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import midoffice.dossier.api.event.DocumentAdded;
import midoffice.dossier.api.event.DossierOpened;
import midoffice.dossier.api.event.ResourceChanged;
import midoffice.dossier.api.register.Action;
import midoffice.dossier.api.register.ResourceKind;

/** Keeps what can be found, in the transaction of the change: what is rolled back was never findable, what is committed is. */
@ApplicationScoped
class KeepSearch {

    private final SearchRepository search;

    protected KeepSearch() {
        this(null);
    }

    @Inject
    KeepSearch(SearchRepository search) {
        this.search = search;
    }

    void onChange(@Observes ResourceChanged event) {
        if (event.kind() == ResourceKind.DOCUMENT) {
            if (event.action() == Action.CHANGED) {
                for (UUID[] use : search.usesOf(event.id())) {
                    search.enterPart(ResourceKind.DOSSIER_DOCUMENT, use[0], use[1]);
                }
            }
        } else if (event.action() == Action.REMOVED) {
            search.forget(event.id());
        } else if (event.kind() == ResourceKind.DOSSIER) {
            search.enterDossier(event.id());
        } else if (SearchRepository.isKept(event.kind())) {
            search.enterPart(event.kind(), event.id(), event.mainId());
            if (event.kind() == ResourceKind.ROLE) {
                // the applicant stands with the dossier
                search.enterDossier(event.mainId());
            }
        }
    }

    void onOpened(@Observes DossierOpened event) {
        search.enterDossier(event.dossier().value());
    }

    void onDocument(@Observes DocumentAdded event) {
        search.enterWebsiteDocument(event.document().value());
    }
}
