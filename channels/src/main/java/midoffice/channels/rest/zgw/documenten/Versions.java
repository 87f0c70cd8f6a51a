package midoffice.channels.rest.zgw.documenten;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import midoffice.channels.rest.zgw.translate.Findings.WireRefusal;
import midoffice.crm.api.common.Violation;

/** Which version is asked for: that of a number, that of a moment, or the newest. */
record Versions(Integer number, Instant at) {

    static Versions of(MultivaluedMap<String, String> query) {
        String number = query.getFirst("versie");
        String at = query.getFirst("registratieOp");
        try {
            return new Versions(number == null || number.isEmpty() ? null : Integer.valueOf(number),
                    at == null || at.isEmpty() ? null : OffsetDateTime.parse(at.replace(' ', '+')).toInstant());
        } catch (NumberFormatException | DateTimeException e) {
            throw new WireRefusal(List.of(new Violation(e instanceof DateTimeException ? "registratieOp" : "versie", "invalid",
                    "A number or a moment is expected.")));
        }
    }
}
