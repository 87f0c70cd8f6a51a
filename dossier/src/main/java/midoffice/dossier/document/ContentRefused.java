package midoffice.dossier.document;

/** Content that is not taken in; the {@code code} is {@code file-too-large}, {@code file-type-refused} or {@code file-empty}. */
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
