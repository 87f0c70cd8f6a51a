package midoffice.crm.api.spi;

/** A source gave no usable answer. */
public class SourceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean retryable;

    /**
     * @param code      stable name, for example {@code source-timeout, source-fault, source-signature, source-unreadable}
     * @param retryable whether the same call may do better later
     */
    public SourceFailure(String code, boolean retryable, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.retryable = retryable;
    }

    public String code() {
        return code;
    }

    public boolean isRetryable() {
        return retryable;
    }
}
