package midoffice.dossier.api;

import midoffice.crm.api.access.Caller;

/** Keeps the register of types in step with the definitions of processes. */
public interface TypeUpkeep {

    /**
     * Enters definitions that are not in the register yet; what is there already stays. The mid office itself, at its start.
     *
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed}
     */
    void enterDefinitions(Caller caller);
}
