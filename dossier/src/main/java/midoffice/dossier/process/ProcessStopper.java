package midoffice.dossier.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import midoffice.dossier.api.event.DossierExternallyClosed;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.runtime.ProcessInstance;

/** Stops the process of a dossier that a client of the register ended, in the same transaction; its open tasks go with it. */
@ApplicationScoped
class ProcessStopper {

    private final Engine engine;

    protected ProcessStopper() {
        this(null);
    }

    @Inject
    ProcessStopper(Engine engine) {
        this.engine = engine;
    }

    void stop(@Observes DossierExternallyClosed closed) {
        RuntimeService runtime = engine.running().getRuntimeService();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceBusinessKey(closed.number()).list()) {
            runtime.deleteProcessInstance(instance.getId(), "dossier closed by a client of the register");
        }
    }
}
