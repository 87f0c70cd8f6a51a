package midoffice.channels.web;

import java.util.Locale;
import midoffice.crm.api.common.DomainException;

/** The kinds of errors a reader can meet, with the status that goes with each. */
public enum ErrorKind {
    INVALID(400), REFUSED(403), NOT_FOUND(404), CONFLICT(409), TOO_LARGE(413), UNEXPECTED(500);

    private final int status;

    ErrorKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** @return the name as it stands in message keys, for example {@code not-found} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ErrorKind of(DomainException error) {
        if (error instanceof DomainException.NotFound) {
            return NOT_FOUND;
        } else if (error instanceof DomainException.Refused) {
            return REFUSED;
        } else if (error instanceof DomainException.Invalid) {
            return INVALID;
        }
        return CONFLICT;
    }

    public static ErrorKind ofStatus(int status) {
        for (ErrorKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 500 ? UNEXPECTED : status == 401 ? REFUSED : INVALID;
    }
}
