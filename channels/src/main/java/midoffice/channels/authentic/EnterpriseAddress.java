package midoffice.channels.authentic;

import static midoffice.crm.api.PartyAttributes.BOX;
import static midoffice.crm.api.PartyAttributes.COUNTRY;
import static midoffice.crm.api.PartyAttributes.HOUSE_NUMBER;
import static midoffice.crm.api.PartyAttributes.MUNICIPALITY;
import static midoffice.crm.api.PartyAttributes.NIS_CODE;
import static midoffice.crm.api.PartyAttributes.POSTCODE;
import static midoffice.crm.api.PartyAttributes.STREET;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** The seat of an enterprise. Names of streets and municipalities stand beside the address or in its descriptions in one or more languages: Dutch goes first. */
final class EnterpriseAddress {

    private static final String SEAT = "001";
    private static final String END = "DatumEinde";

    private EnterpriseAddress() {
    }

    static void read(Part enterprise, Values values) {
        Optional<Part> seat = enterprise.all("Adressen", "Adres").stream().filter(EnterpriseAddress::isSeat).filter(one -> one.attribute(END) == null)
                .filter(one -> one.at("Doorhalingen").isEmpty() || one.all("Doorhalingen", "Doorhaling").stream().allMatch(struck -> struck.attribute(END) != null))
                .findFirst().or(() -> enterprise.at("Adres"));
        seat.ifPresent(one -> read(one, described(one), values));
    }

    static boolean isSeat(Part address) {
        return SEAT.equals(address.text("Type", "Code"));
    }

    private static Optional<Part> described(Part address) {
        return address.all("Descripties", "Descriptie").stream().min(Comparator.comparing(one -> "nl".equalsIgnoreCase(one.text("Taalcode")) ? 0 : 1))
                .flatMap(one -> one.at("Adres"));
    }

    private static void read(Part address, Optional<Part> described, Values values) {
        LocalDate from = Days.exact(address.attribute("DatumBegin"));
        values.speaksOf(STREET, HOUSE_NUMBER, BOX, POSTCODE, MUNICIPALITY, NIS_CODE, COUNTRY);
        values.add(STREET, either(described, address, "Straat", "Naam"), from, null);
        values.add(HOUSE_NUMBER, either(described, address, "Huisnummer"), from, null);
        values.add(BOX, either(described, address, "Busnummer"), from, null);
        values.add(POSTCODE, either(described, address, "Gemeente", "PostCode"), from, null);
        values.add(MUNICIPALITY, either(described, address, "Gemeente", "Naam"), from, null);
        values.add(NIS_CODE, either(described, address, "Gemeente", "NISCode"), from, null);
        String iso = either(described, address, "Land", "ISOCode");
        values.add(COUNTRY, iso != null ? iso : "150".equals(address.text("Land", "NISCode")) ? "BE" : either(described, address, "Land", "Naam"), from, null);
    }

    private static String either(Optional<Part> described, Part address, String... path) {
        String text = described.map(one -> one.text(path)).orElse(null);
        return text != null ? text : address.text(path);
    }
}
