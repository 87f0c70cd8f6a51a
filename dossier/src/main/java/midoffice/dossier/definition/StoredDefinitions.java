package midoffice.dossier.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.dossier.api.DossierDefinitions;
import midoffice.dossier.api.FormView;
import midoffice.dossier.form.Forms;
import midoffice.dossier.type.DossierTypes;
import midoffice.dossier.type.ProcessDeployment;

/** Hands each definition to the package that keeps it. */
@ApplicationScoped
class StoredDefinitions implements DossierDefinitions {

    private final DossierTypes types;
    private final Forms forms;
    private final ProcessDeployment processes;

    protected StoredDefinitions() {
        this(null, null, null);
    }

    @Inject
    StoredDefinitions(DossierTypes types, Forms forms, ProcessDeployment processes) {
        this.types = types;
        this.forms = forms;
        this.processes = processes;
    }

    @Override
    @Transactional
    public void saveType(Caller caller, TypeDefinition type) {
        types.save(caller, type);
    }

    @Override
    @Transactional
    public void saveForm(Caller caller, FormView form, String typeKey) {
        forms.save(caller, form, typeKey);
    }

    @Override
    @Transactional
    public void deployProcess(Caller caller, String fileName, byte[] bpmn) {
        caller.requireAny(Role.PROCESS_ANALYST, Role.SYSTEM);
        processes.deploy(fileName, bpmn);
    }
}
