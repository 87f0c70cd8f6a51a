package midoffice.channels.authentic;

import midoffice.crm.api.spi.SourceFailure;

/** There was no answer to speak of: this opens the breaker, where a clear refusal does not. */
class SourceUnavailable extends SourceFailure {

    private static final long serialVersionUID = 1L;

    private final boolean quick;

    /** @param quick whether it was known at once, so that trying again costs little */
    SourceUnavailable(String code, boolean quick, String message, Throwable cause) {
        super(code, true, message, cause);
        this.quick = quick;
    }

    boolean isQuick() {
        return quick;
    }
}
