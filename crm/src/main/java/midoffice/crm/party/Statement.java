package midoffice.crm.party;

import java.time.LocalDate;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.Certification;

/**
 * That an attribute has a value, as a source says.
 *
 * @param validFrom  first day on which it is true, null when that is not known
 * @param validUntil first day on which it is true no more, null as long as it is
 */
record Statement(String key, String value, AttributeSource source, Certification certification, LocalDate validFrom, LocalDate validUntil) {

    Statement from(LocalDate day) {
        return new Statement(key, value, source, certification, day, validUntil);
    }

    Statement until(LocalDate day) {
        return new Statement(key, value, source, certification, validFrom, day);
    }

    boolean isOpen() {
        return validUntil == null;
    }

    /** @return whether both hold for the same stretch of the world's time */
    boolean startsWith(Statement other) {
        return validFrom == null ? other.validFrom == null : validFrom.equals(other.validFrom);
    }
}
