package midoffice.dossier.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;

/** The last dossier seen of those that are due, which go by day of action. */
record Cursor(LocalDate day, UUID id) {

    private static final int DAY = 10;

    /** @return null for none @throws DomainException.Invalid {@code cursor-invalid} */
    static Cursor of(String text) {
        if (text == null) {
            return null;
        }
        try {
            return new Cursor(LocalDate.parse(text.substring(0, DAY)), UUID.fromString(text.substring(DAY)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DomainException.Invalid("page", "cursor-invalid", "No cursor of this list");
        }
    }

    String text() {
        return day.toString() + id;
    }
}
