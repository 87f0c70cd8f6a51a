package midoffice.dossier.authorisation;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import midoffice.dossier.register.GrantBook.Given;

/** What the running transaction has learnt of rights: they stay as they are until it ends, unless it changes them itself. */
@TransactionScoped
class RightsAsked implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Given> learnt = new HashMap<>();

    Given known(String clientId) {
        return learnt.get(clientId);
    }

    void learn(String clientId, Given given) {
        learnt.put(clientId, given);
    }

    void forget() {
        learnt.clear();
    }
}
