package midoffice.channels.authentic;

import static midoffice.crm.api.PartyAttributes.BOX;
import static midoffice.crm.api.PartyAttributes.COUNTRY;
import static midoffice.crm.api.PartyAttributes.HOUSE_NUMBER;
import static midoffice.crm.api.PartyAttributes.MUNICIPALITY;
import static midoffice.crm.api.PartyAttributes.NIS_CODE;
import static midoffice.crm.api.PartyAttributes.POSTCODE;
import static midoffice.crm.api.PartyAttributes.STREET;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where somebody lives by law: the main residence in Belgium, else the one abroad. Other addresses of the answer (declared, contact, post) are no residence and
 * are left out.
 */
final class PersonAddress {

    private static final String[] WHOLE = {STREET, HOUSE_NUMBER, BOX, POSTCODE, MUNICIPALITY, COUNTRY, NIS_CODE};
    private static final Map<String, String> ISO3 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(code -> new Locale("", code).getISO3Country(), code -> code));

    private PersonAddress() {
    }

    static void read(Part person, Values values) {
        Optional<Part> here = person.all("Adressen", "Hoofdverblijfplaats").stream().filter(PersonAddress::holds).findFirst();
        Optional<Part> abroad = person.all("Adressen", "VerblijfplaatsBuitenland").stream().filter(PersonAddress::holds).findFirst();
        if (here.isPresent() && !(abroad.isPresent() && begin(abroad.get()).compareTo(begin(here.get())) > 0)) {
            belgian(here.get(), values);
        } else {
            abroad.ifPresent(address -> foreign(address, values));
        }
    }

    private static void belgian(Part address, Values values) {
        LocalDate from = Days.exact(address.attribute("DatumBegin"));
        values.speaksOf(WHOLE);
        values.add(STREET, either(address, "Straatnaam", "NietGestandaardiseerdeStraatnaam"), from, null);
        values.add(HOUSE_NUMBER, address.text("Huisnummer"), from, null);
        values.add(BOX, address.text("Busnummer"), from, null);
        values.add(POSTCODE, address.text("Postcode"), from, null);
        values.add(MUNICIPALITY, either(address, "Gemeentenaam", "NietGestandaardiseerdeGemeentenaam"), from, null);
        values.add(NIS_CODE, address.text("NISCodeGemeente"), from, null);
        values.add(COUNTRY, country(address.text("ISOCodeLand"), address.text("Land", "String")), from, null);
    }

    /** Lines as they are written there; which is the street nobody knows. */
    private static void foreign(Part address, Values values) {
        LocalDate from = Days.exact(address.attribute("DatumBegin"));
        values.speaksOf(WHOLE);
        String lines = address.all("Teksten", "Tekst").stream().map(Part::text).filter(line -> line != null).collect(Collectors.joining(", "));
        values.add(STREET, lines, from, null);
        values.add(COUNTRY, country(address.text("Land", "ISOCode"), address.text("Land", "Naam")), from, null);
    }

    private static String either(Part address, String official, String written) {
        String text = address.text(official, "String");
        return text != null ? text : address.text(written, "String");
    }

    /** @return two letters of ISO 3166, or the name where the code is none */
    private static String country(String iso3, String name) {
        return iso3 != null && ISO3.containsKey(iso3) ? ISO3.get(iso3) : name;
    }

    private static boolean holds(Part address) {
        return address.attribute("DatumEinde") == null;
    }

    private static String begin(Part address) {
        String begin = address.attribute("DatumBegin");
        return begin == null ? "" : begin;
    }
}
