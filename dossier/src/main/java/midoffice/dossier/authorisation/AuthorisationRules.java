package midoffice.dossier.authorisation;

import java.util.ArrayList;
import java.util.List;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.ApplicationFacts;
import midoffice.dossier.api.register.ApplicationFacts.Authorisation;
import midoffice.dossier.api.register.Component;

/** What must hold for the authorisations of an application. */
final class AuthorisationRules {

    private AuthorisationRules() {
    }

    static List<Violation> check(ApplicationFacts facts) {
        List<Violation> found = new ArrayList<>();
        boolean everything = Boolean.TRUE.equals(facts.hasAllAuthorisations());
        if (everything && !facts.authorisations().isEmpty()) {
            found.add(new Violation("", "ambiguous-authorizations-specified", "Give all rights, or say which"));
        }
        if (!everything && facts.authorisations().isEmpty()) {
            found.add(new Violation("", "missing-authorizations", "Give all rights, or say which"));
        }
        for (int i = 0; i < facts.authorisations().size(); i++) {
            check("authorisations." + i + ".", facts.authorisations().get(i), found);
        }
        return found;
    }

    /** A permission for dossiers, documents or decisions is given for a type, and where there is one up to a confidentiality. */
    private static void check(String path, Authorisation given, List<Violation> found) {
        boolean divided = given.permissions().stream().anyMatch(p -> p.component() == given.component());
        if (!divided) {
            return;
        }
        if (given.component() == Component.DOSSIERS) {
            require(path + "dossierType", given.dossierType(), found);
        }
        if (given.component() == Component.DOCUMENTS) {
            require(path + "documentType", given.documentType(), found);
        }
        if (given.component() == Component.DECISIONS) {
            require(path + "decisionType", given.decisionType(), found);
        }
        if (given.component() == Component.DOSSIERS || given.component() == Component.DOCUMENTS) {
            require(path + "maxConfidentiality", given.maxConfidentiality(), found);
        }
    }

    private static void require(String field, Object value, List<Violation> found) {
        if (value == null) {
            found.add(new Violation(field, "required", "This field is required for these scopes."));
        }
    }
}
