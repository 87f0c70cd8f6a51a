package midoffice.dossier.api.register;

import midoffice.crm.api.access.Caller;

/** What client applications may do. */
public interface ClientRights {

    /**
     * Makes sure that the caller has at least one of the permissions for at least something; doors ask it before they look at what was sent.
     * What exactly the caller may touch is for each operation to say.
     *
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed}
     */
    void requireAny(Caller caller, Component component, Permission... permissions);
}
