package midoffice.dossier.api.register;

import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;

/** Applications and what they may do. Read with {@code AUTHORISATIONS_READ}, written with {@code AUTHORISATIONS_WRITE}. */
public interface ApplicationRegister extends Register<ApplicationFacts, ApplicationRegister.View> {

    /**
     * The application that uses a client id.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found}
     */
    View ofClient(Caller caller, String clientId);

    /** As it is shown. */
    record View(UUID id, long revision, List<String> clientIds, String label, Boolean hasAllAuthorisations, Boolean onlyReadyForPublication,
            List<ApplicationFacts.Authorisation> authorisations) implements Entry {

        public View {
            clientIds = clientIds == null ? List.of() : List.copyOf(clientIds);
            authorisations = authorisations == null ? List.of() : List.copyOf(authorisations);
        }
    }
}
