package midoffice.crm.party;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;

/** The place of a row in the list of found parties, as text that means nothing to who holds it. */
record PartyCursor(String sortName, UUID id) {

    static PartyCursor of(Party party) {
        return new PartyCursor(party.sortName(), party.id().value());
    }

    /** @throws DomainException.Invalid {@code cursor-invalid} */
    static PartyCursor parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int split = plain.indexOf('/');
            return new PartyCursor(plain.substring(split + 1), UUID.fromString(plain.substring(0, split)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DomainException.Invalid("after", "cursor-invalid",
                    "Deze bladwijzer bestaat niet. Begin opnieuw bij de eerste bladzijde.");
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + "/" + sortName).getBytes(StandardCharsets.UTF_8));
    }
}
