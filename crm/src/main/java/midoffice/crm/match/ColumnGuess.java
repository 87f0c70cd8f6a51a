package midoffice.crm.match;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.common.NationalNumber;

/** Guesses which column is which field: by the names that Dutch, French and English databases use, and where a name says nothing by what is in it. */
final class ColumnGuess {

    private static final double MOST = 0.7;
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})([T ].*)?");
    private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{3}");
    private static final Map<SourceField, Set<String>> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(SourceField.KEY, Set.of("id", "key", "sleutel", "klantnummer", "klantnr", "lidnummer", "lidnr", "nummerlid", "recordid", "customerid", "nr", "code",
                    "dossiernummer", "relatienummer", "identifiant")),
            Map.entry(SourceField.IDENTIFIER, Set.of("insz", "niss", "rijksregisternummer", "rijksregister", "rrn", "rrnr", "nationaalnummer", "bisnummer", "kbo", "kbonummer",
                    "ondernemingsnummer", "btw", "btwnummer", "vat", "numeronational", "numerodentreprise", "enterprisenumber", "nationalnumber")),
            Map.entry(SourceField.GIVEN_NAME, Set.of("voornaam", "voornamen", "prenom", "prenoms", "firstname", "givenname", "roepnaam")),
            Map.entry(SourceField.FAMILY_NAME, Set.of("naam", "familienaam", "achternaam", "nom", "nomdefamille", "lastname", "surname", "familyname")),
            Map.entry(SourceField.ORGANISATION_NAME, Set.of("organisatie", "bedrijf", "bedrijfsnaam", "firma", "vereniging", "societe", "denomination", "company",
                    "organisation", "maatschappelijkenaam")),
            Map.entry(SourceField.BIRTH_DATE, Set.of("geboortedatum", "geboren", "gebdatum", "datedenaissance", "birthdate", "dateofbirth", "dob")),
            Map.entry(SourceField.STREET, Set.of("straat", "straatnaam", "rue", "street", "adres", "adresse", "address")),
            Map.entry(SourceField.HOUSE_NUMBER, Set.of("huisnummer", "huisnr", "nummer", "numero", "housenumber", "streetnumber")),
            Map.entry(SourceField.BOX, Set.of("bus", "busnummer", "boite", "box")),
            Map.entry(SourceField.POSTCODE, Set.of("postcode", "postnr", "postnummer", "codepostal", "cp", "zip", "postalcode")),
            Map.entry(SourceField.MUNICIPALITY, Set.of("gemeente", "woonplaats", "plaats", "stad", "commune", "localite", "ville", "city", "municipality")),
            Map.entry(SourceField.EMAIL, Set.of("email", "mail", "emailadres", "courriel")),
            Map.entry(SourceField.PHONE, Set.of("telefoon", "tel", "gsm", "telefoonnummer", "telephone", "phone", "mobiel"))));

    private ColumnGuess() {
    }

    /** @param rows the first rows of the file */
    static Map<String, SourceField> guess(PartyKind kind, List<String> columns, List<List<String>> rows) {
        Map<String, SourceField> guessed = new LinkedHashMap<>();
        for (String column : columns) {
            String name = plain(column);
            NAMES.entrySet().stream().filter(entry -> entry.getValue().contains(name)).map(Map.Entry::getKey).map(field -> fit(field, kind)).findFirst()
                    .filter(field -> !guessed.containsValue(field)).ifPresent(field -> guessed.put(column, field));
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!guessed.containsKey(columns.get(i))) {
                int at = i;
                List<String> cells = rows.stream().filter(row -> row.size() > at).map(row -> row.get(at).strip()).filter(cell -> !cell.isEmpty()).toList();
                byContent(guessed, columns.get(i), cells);
            }
        }
        return guessed;
    }

    private static void byContent(Map<String, SourceField> guessed, String column, List<String> cells) {
        Map<SourceField, Predicate<String>> looks = new LinkedHashMap<>();
        looks.put(SourceField.IDENTIFIER, cell -> NationalNumber.parse(cell, true).isPresent() || EnterpriseNumber.parse(cell).isPresent());
        looks.put(SourceField.BIRTH_DATE, cell -> DATE.matcher(cell).matches());
        looks.put(SourceField.EMAIL, cell -> cell.contains("@"));
        looks.put(SourceField.POSTCODE, cell -> POSTCODE.matcher(cell).matches());
        for (Map.Entry<SourceField, Predicate<String>> look : looks.entrySet()) {
            long matching = cells.stream().filter(look.getValue()).count();
            if (!cells.isEmpty() && matching >= MOST * cells.size() && !guessed.containsValue(look.getKey())) {
                guessed.put(column, look.getKey());
                return;
            }
        }
    }

    /** A column called name holds the name of whatever is in the file. */
    private static SourceField fit(SourceField field, PartyKind kind) {
        return kind == PartyKind.ORGANISATION && field == SourceField.FAMILY_NAME ? SourceField.ORGANISATION_NAME : field;
    }

    private static String plain(String column) {
        return Normalizer.normalize(column, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
