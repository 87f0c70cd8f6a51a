package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeFacts;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeFacts;

/** The rules of types that hold whatever else there is, for those who want to know beforehand what will be refused. */
@ApplicationScoped
public class TypeChecks {

    private final Instance<SelectionLists> lists;

    protected TypeChecks() {
        this(null);
    }

    @Inject
    TypeChecks(Instance<SelectionLists> lists) {
        this.lists = lists;
    }

    /** @return what is wrong with a dossier type by itself */
    public List<Violation> of(DossierTypeFacts said) {
        TypeFindings findings = new TypeFindings();
        DossierTypeRules.check(said, lists::get, findings);
        return findings.all();
    }

    /** @param processType address of the process type of its dossier type, may be empty */
    public List<Violation> of(ResultTypeFacts said, String processType) {
        TypeFindings findings = new TypeFindings();
        ResultTypeRules.check(said, processType, lists.get(), findings);
        return findings.all();
    }

    public List<Violation> of(PropertyTypeFacts said) {
        TypeFindings findings = new TypeFindings();
        PropertyRules.check(said.specification(), findings);
        return findings.all();
    }
}
