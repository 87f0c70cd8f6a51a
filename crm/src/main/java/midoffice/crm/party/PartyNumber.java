package midoffice.crm.party;

import java.util.Optional;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.common.NationalNumber;

/** Under which number a party is known to authentic sources. */
public record PartyNumber(PartyKind kind, String identifier) {

    private static final int ENTERPRISE_DIGITS = 10;

    /** @param digits of a number that was checked before: the length tells what it is of */
    public static PartyNumber of(String digits) {
        return new PartyNumber(digits.length() == ENTERPRISE_DIGITS ? PartyKind.ORGANISATION : PartyKind.PERSON, digits);
    }

    /** @return the digits of a national, bis or enterprise number as somebody wrote it, empty when it is none */
    static Optional<String> digits(String written, boolean acceptTestNumbers) {
        return NationalNumber.parse(written, acceptTestNumbers).map(NationalNumber::digits)
                .or(() -> EnterpriseNumber.parse(written).map(EnterpriseNumber::digits));
    }
}
