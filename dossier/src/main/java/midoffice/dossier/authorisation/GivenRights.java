package midoffice.dossier.authorisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import midoffice.dossier.register.GrantBook;

/** What the register itself says was given to a client. */
@ApplicationScoped
class GivenRights implements GrantBook {

    private final ApplicationRepository applications;

    protected GivenRights() {
        this(null);
    }

    @Inject
    GivenRights(ApplicationRepository applications) {
        this.applications = applications;
    }

    @Override
    @Transactional
    public Given of(String clientId) {
        return applications.ofClient(clientId).map(Application::given).orElseGet(() -> new Given(false, List.of()));
    }
}
