package midoffice.dossier.process;

/** The variables that this house gives its processes; expressions may read them. */
final class ProcessVariables {

    /** Id of the dossier. */
    static final String DOSSIER = "dossier";
    /** Code of the unit that handles the dossier: {@code candidateGroups="${unit}"}. */
    static final String UNIT = "unit";
    /** Key of the outcome of the task completed last. */
    static final String OUTCOME = "outcome";
    /** Result of the decision taken last: a status of the dossier's type. */
    static final String RESULT = "result";

    private ProcessVariables() {
    }
}
