package midoffice.channels.broker;

/**
 * A message could not be delivered now. The code is shown to administrators and kept in the row, so it says what went wrong without personal data, for
 * example {@code http-503}.
 */
public class DeliveryFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    public DeliveryFailed(String code, Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
