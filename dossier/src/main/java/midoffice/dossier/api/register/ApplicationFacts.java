package midoffice.dossier.api.register;

import java.util.List;
import java.util.UUID;

/**
 * An application and what it may do.
 *
 * @param clientIds      ids with which it signs its tokens
 * @param label          what people call it
 * @param hasAllAuthorisations true when it may do all; then there are no authorisations
 * @param onlyReadyForPublication kept for clients of the standard, whose meaning it leaves open
 * @param authorisations what it may do
 */
public record ApplicationFacts(List<String> clientIds, String label, Boolean hasAllAuthorisations, Boolean onlyReadyForPublication,
        List<Authorisation> authorisations) {

    public ApplicationFacts {
        clientIds = clientIds == null ? List.of() : List.copyOf(clientIds);
        authorisations = authorisations == null ? List.of() : List.copyOf(authorisations);
    }

    /**
     * Permissions in one part of the register.
     *
     * @param dossierType  type they are limited to, only for {@link Component#DOSSIERS}
     * @param documentType type they are limited to, only for {@link Component#DOCUMENTS}
     * @param decisionType type they are limited to, only for {@link Component#DECISIONS}
     * @param maxConfidentiality maxConfidentiality confidentiality they are limited to
     */
    public record Authorisation(Component component, List<Permission> permissions, UUID dossierType, UUID documentType, UUID decisionType,
            Confidentiality maxConfidentiality) {

        public Authorisation {
            permissions = permissions == null ? List.of() : List.copyOf(permissions);
        }
    }
}
