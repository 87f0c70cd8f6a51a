package midoffice.crm.api.common;

import java.util.List;

/**
 * The base of every error a use case answers on purpose. It carries a stable {@code code} (for example {@code dossier-not-found}) that
 * doors translate into the words of their protocol and of the reader's language; the message is for the log. A domain exception rolls the
 * transaction back.
 */
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Violation> violations;

    protected DomainException(String code, String message, List<Violation> violations) {
        super(message);
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    public String code() {
        return code;
    }

    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /** What was asked for does not exist, or the caller may not know that it does. */
    public static class NotFound extends DomainException {
        private static final long serialVersionUID = 1L;

        public NotFound(String code, String message) {
            super(code, message, List.of());
        }
    }

    /** The caller is known but may not do this, or is not known at all. */
    public static class Refused extends DomainException {
        private static final long serialVersionUID = 1L;

        public Refused(String code, String message) {
            super(code, message, List.of());
        }

        /** @param violations what exactly of what was sent the caller may not do */
        public Refused(String code, String message, List<Violation> violations) {
            super(code, message, violations);
        }
    }

    /** What was sent breaks rules; each {@link Violation} names the field. */
    public static class Invalid extends DomainException {
        private static final long serialVersionUID = 1L;

        public Invalid(String code, String message, List<Violation> violations) {
            super(code, message, violations);
        }

        public Invalid(String field, String code, String message) {
            super(code, message, List.of(new Violation(field, code, message)));
        }
    }

    /** The thing is in a state in which this cannot be done. */
    public static class Conflict extends DomainException {
        private static final long serialVersionUID = 1L;

        public Conflict(String code, String message) {
            super(code, message, List.of());
        }
    }

    /** Somebody else changed the thing since the caller read it; nothing was written. */
    public static class Stale extends DomainException {
        private static final long serialVersionUID = 1L;

        public Stale(String code, String message) {
            super(code, message, List.of());
        }
    }
}
