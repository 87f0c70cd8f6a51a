package midoffice.dossier.task;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import midoffice.crm.api.common.DomainException;

/** The last row of a page of the work list; the door passes it on without looking inside. */
record TaskCursor(LocalDate due, String id) {

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((due + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws DomainException.Invalid {@code cursor-invalid} */
    static TaskCursor of(String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            return new TaskCursor(LocalDate.parse(parts[0]), parts[1]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new DomainException.Invalid("after", "cursor-invalid", "Not a cursor of the work list");
        }
    }
}
