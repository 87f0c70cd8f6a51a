package midoffice.dossier.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import midoffice.dossier.api.event.DossierOpened;
import midoffice.dossier.type.DossierTypes;
import org.operaton.bpm.engine.ProcessEngineException;

/** Starts the process of a dossier when it is opened, in the same transaction; the dossier's number is the business key. */
@ApplicationScoped
class ProcessStarter {

    private final Engine engine;
    private final DossierTypes types;

    protected ProcessStarter() {
        this(null, null);
    }

    @Inject
    ProcessStarter(Engine engine, DossierTypes types) {
        this.engine = engine;
        this.types = types;
    }

    void start(@Observes DossierOpened opened) {
        String process = types.find(opened.typeKey()).process();
        try {
            engine.running().getRuntimeService().startProcessInstanceByKey(process, opened.number(),
                    Map.of(ProcessVariables.DOSSIER, opened.dossier().toString(), ProcessVariables.UNIT, opened.unit().code()));
        } catch (ProcessEngineException e) {
            throw Engine.unwrapped(e);
        }
    }
}
