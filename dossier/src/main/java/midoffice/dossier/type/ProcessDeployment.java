package midoffice.dossier.type;

/** The process half of the definitions; implemented by the {@code process} package, which alone knows the engine. */
public interface ProcessDeployment {

    /** Deploys BPMN 2.0 XML; unchanged content deploys nothing. Rights were checked by the caller. */
    void deploy(String fileName, byte[] bpmn);

    /** @return true when a process with that key is deployed */
    boolean exists(String processKey);
}
