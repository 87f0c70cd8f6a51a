package midoffice.dossier.api;

import java.util.List;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/** Dossier types and forms as data: the loader and, later, the designers write them. */
public interface DossierDefinitions {

    /** Adds a dossier type or a new version of it. Process analysts and the system. */
    void saveType(Caller caller, TypeDefinition type);

    /** Adds a form or a new version of it. Process analysts and the system. */
    void saveForm(Caller caller, FormView form, String typeKey);

    /** Deploys a process to the engine (BPMN 2.0 XML); unchanged content deploys nothing. Process analysts and the system. */
    void deployProcess(Caller caller, String fileName, byte[] bpmn);

    /**
     * @param process  key of the process that handles it
     * @param target   target term in working days
     * @param deadline last term in working days
     */
    record TypeDefinition(String key, LocalizedText title, UnitId unit, String process, int target, int deadline,
            List<StatusType> statuses) {
    }

    /** A status with the words citizens read and what comes next. */
    record StatusType(String key, LocalizedText text, LocalizedText next) {
    }
}
