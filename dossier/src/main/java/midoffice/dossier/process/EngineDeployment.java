package midoffice.dossier.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.type.ProcessDeployment;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.RepositoryService;

/** Puts processes into the engine. What a process may say is in {@link ProcessRules}. */
@ApplicationScoped
class EngineDeployment implements ProcessDeployment {

    private static final int LARGEST = 1024 * 1024;

    private final Engine engine;

    protected EngineDeployment() {
        this(null);
    }

    @Inject
    EngineDeployment(Engine engine) {
        this.engine = engine;
    }

    /**
     * {@inheritDoc}
     *
     * @throws DomainException.Invalid {@code process-invalid} when it is no BPMN 2.0, too large, or says what no process may say
     */
    @Override
    @Transactional
    public void deploy(String fileName, byte[] bpmn) {
        if (fileName == null || !fileName.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.bpmn") || bpmn.length > LARGEST) {
            throw new DomainException.Invalid("process", "process-invalid", "A process is a file .bpmn of at most 1 MiB: " + fileName);
        }
        RepositoryService repository = engine.running().getRepositoryService();
        try {
            repository.createDeployment().name(fileName).enableDuplicateFiltering(true)
                    .addInputStream(fileName, new ByteArrayInputStream(bpmn)).deploy();
        } catch (ProcessEngineException e) {
            throw new DomainException.Invalid("process", "process-invalid", fileName + ": " + e.getMessage());
        }
    }

    @Override
    @Transactional
    public boolean exists(String processKey) {
        return engine.running().getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(processKey).count() > 0;
    }
}
