package midoffice.complaints.report;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;

/** The place of a row in the list of open reports, as text that means nothing to who holds it. */
record ReportCursor(Instant filed, UUID id) {

    static ReportCursor of(Report report) {
        return new ReportCursor(report.filedAt(), report.id().value());
    }

    /** @throws DomainException.Invalid {@code cursor-invalid} */
    static ReportCursor parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int split = plain.indexOf('/');
            return new ReportCursor(Instant.parse(plain.substring(split + 1)), UUID.fromString(plain.substring(0, split)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new DomainException.Invalid("after", "cursor-invalid",
                    "Deze bladwijzer bestaat niet. Begin opnieuw bij de eerste bladzijde.");
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + "/" + filed).getBytes(StandardCharsets.UTF_8));
    }
}
