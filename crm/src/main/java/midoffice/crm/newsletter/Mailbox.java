package midoffice.crm.newsletter;

import java.util.Locale;
import java.util.regex.Pattern;
import midoffice.crm.api.common.DomainException;

/**
 * A mailbox as consents know it: without capitals, so that one mailbox is one mailbox. (By RFC 5321 the part before the at sign might differ by capitals; no
 * provider does that.)
 */
record Mailbox(String address) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s\\p{Cntrl}@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s\\p{Cntrl}@<>\"(),:;\\[\\]\\\\]+\\.[^\\s\\p{Cntrl}@<>\"(),:;.\\[\\]\\\\]{2,}");

    /** @throws DomainException.Invalid {@code required, email-invalid} at the field {@code mailbox} */
    static Mailbox of(String text) {
        String address = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (address.isEmpty()) {
            throw new DomainException.Invalid("mailbox", "required", "Vul dit in.");
        }
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw new DomainException.Invalid("mailbox", "email-invalid", "Vul een e-mailadres in zoals naam@voorbeeld.be.");
        }
        return new Mailbox(address);
    }
}
