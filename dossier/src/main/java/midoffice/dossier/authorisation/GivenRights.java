package midoffice.dossier.authorisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import midoffice.dossier.register.GrantBook;

/**
 * What the register itself says was given to a client. It is asked for in every transaction, once; what the stored words mean is remembered
 * under their hash, so nothing that is remembered can be out of date.
 */
@ApplicationScoped
class GivenRights implements GrantBook {

    private static final int MOST = 1000;
    private static final Given NOTHING = new Given(false, List.of());

    private final ApplicationRepository applications;
    private final RightsAsked asked;
    private final Map<String, Given> understood = new ConcurrentHashMap<>();

    protected GivenRights() {
        this(null, null);
    }

    @Inject
    GivenRights(ApplicationRepository applications, RightsAsked asked) {
        this.applications = applications;
        this.asked = asked;
    }

    @Override
    @Transactional
    public Given of(String clientId) {
        Given known = asked.known(clientId);
        if (known == null) {
            known = applications.hash(clientId).map(hash -> understood(clientId, hash)).orElse(NOTHING);
            asked.learn(clientId, known);
        }
        return known;
    }

    private Given understood(String clientId, String hash) {
        Given known = understood.get(hash);
        return known != null ? known : applications.stored(clientId).map(this::understand).orElse(NOTHING);
    }

    /** Hash and words come in one row: between two statements somebody else may have changed them. */
    private Given understand(ApplicationRepository.Stored stored) {
        if (understood.size() >= MOST) {
            understood.clear();
        }
        return understood.computeIfAbsent(stored.hash(), hash -> Application.given(stored.facts()));
    }
}
