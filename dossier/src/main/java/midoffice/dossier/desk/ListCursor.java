package midoffice.dossier.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;

/** The last row of a page: what it was sorted by, and its id. */
record ListCursor(String value, UUID id) {

    private static final int LONGEST = 2000;

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + "|" + value).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws DomainException.Invalid {@code cursor-invalid} */
    static ListCursor of(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("Too long for a cursor");
            }
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            return new ListCursor(parts[1], UUID.fromString(parts[0]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new DomainException.Invalid("after", "cursor-invalid", "Not a cursor of the list of dossiers");
        }
    }
}
