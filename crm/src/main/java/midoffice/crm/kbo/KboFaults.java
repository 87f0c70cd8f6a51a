package midoffice.crm.kbo;

import midoffice.crm.api.common.DomainException;

/** Makes the errors about a file of the Crossroads Bank: a stable code, and where in the file it is. */
final class KboFaults {

    private KboFaults() {
    }

    /** @param where file inside the zip, line, column; as far as known */
    static DomainException.Invalid of(String code, String where) {
        return new DomainException.Invalid(where, code, code + ": " + where);
    }

    static DomainException.Invalid of(String code, String where, Throwable cause) {
        DomainException.Invalid fault = of(code, where);
        fault.initCause(cause);
        return fault;
    }
}
