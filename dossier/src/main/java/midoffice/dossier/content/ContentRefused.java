package midoffice.dossier.content;

/**
 * Content that is not taken in; the {@code code} is {@code file-too-large}, {@code file-empty}, {@code file-type-refused},
 * {@code file-type-mismatch} (it can do harm and says to be something else), {@code file-infected}, {@code file-size-wrong}
 * or {@code checksum-wrong}.
 */
public class ContentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    ContentRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
