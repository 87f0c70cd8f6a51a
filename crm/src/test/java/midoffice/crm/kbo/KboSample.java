package midoffice.crm.kbo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in the layout of the open data, with invented enterprises. */
final class KboSample {

    static final Map<String, String> HEADERS = Map.of(
            "enterprise", "\"EnterpriseNumber\",\"Status\",\"JuridicalSituation\",\"TypeOfEnterprise\",\"JuridicalForm\",\"JuridicalFormCAC\",\"StartDate\"",
            "establishment", "\"EstablishmentNumber\",\"StartDate\",\"EnterpriseNumber\"",
            "branch", "\"Id\",\"StartDate\",\"EnterpriseNumber\"",
            "denomination", "\"EntityNumber\",\"Language\",\"TypeOfDenomination\",\"Denomination\"",
            "address", "\"EntityNumber\",\"TypeOfAddress\",\"CountryNL\",\"CountryFR\",\"Zipcode\",\"MunicipalityNL\",\"MunicipalityFR\",\"StreetNL\","
                    + "\"StreetFR\",\"HouseNumber\",\"Box\",\"ExtraAddressInfo\",\"DateStrikingOff\"",
            "contact", "\"EntityNumber\",\"EntityContact\",\"ContactType\",\"Value\"",
            "activity", "\"EntityNumber\",\"ActivityGroup\",\"NaceVersion\",\"NaceCode\",\"Classification\"",
            "code", "\"Category\",\"Code\",\"Language\",\"Description\"");
    private static final String[] TABLES = {"enterprise", "establishment", "branch", "denomination", "address", "contact", "activity"};

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private KboSample() {
    }

    /** A whole set without rows. */
    static KboSample full(int number) {
        KboSample sample = new KboSample();
        sample.meta("full", number);
        for (String table : TABLES) {
            sample.file(table + ".csv", HEADERS.get(table) + "\n");
        }
        return sample.file("code.csv", HEADERS.get("code") + "\n");
    }

    /** An update that changes nothing. */
    static KboSample update(int number) {
        KboSample sample = new KboSample();
        sample.meta("update", number);
        for (String table : TABLES) {
            sample.file(table + "_delete.csv", HEADERS.get(table).replaceAll(",.*", "") + "\n");
            sample.file(table + "_insert.csv", HEADERS.get(table) + "\n");
        }
        return sample;
    }

    /** Two enterprises with everything an enterprise can have, and the codes they use. */
    static KboSample waterlinde(int number) {
        return full(number)
                .rows("code.csv",
                        "\"JuridicalForm\",\"015\",\"NL\",\"Naamloze vennootschap\"", "\"JuridicalForm\",\"015\",\"FR\",\"Société anonyme\"",
                        "\"JuridicalForm\",\"015\",\"DE\",\"Aktiengesellschaft\"", "\"Status\",\"AC\",\"NL\",\"Actief\"",
                        "\"Nace2008\",\"47110\",\"NL\",\"Detailhandel, \"\"niet\"\" gespecialiseerd\"",
                        "\"Classification\",\"MAIN\",\"NL\",\"Hoofdactiviteit\"")
                .rows("enterprise.csv", "\"0200.065.765\",\"AC\",\"000\",\"2\",\"015\",,\"09-08-1960\"",
                        "\"0207.500.123\",\"AC\",\"000\",\"2\",\"015\",\"015\",\"01-01-1970\"")
                .rows("establishment.csv", "\"2.000.000.339\",\"01-11-1974\",\"0200.065.765\"")
                .rows("branch.csv", "\"9.000.006.626\",\"01-09-1995\",\"0207.500.123\"")
                .rows("denomination.csv", "\"0200.065.765\",\"2\",\"001\",\"Intergemeentelijke Vereniging, \"\"Waterlinde\"\"\"",
                        "\"0200.065.765\",\"1\",\"001\",\"Association intercommunale de l'Été\"", "\"0200.065.765\",\"2\",\"002\",\"I.V.W.\"",
                        "\"0207.500.123\",\"2\",\"001\",\"Bakkerij De Zoete\nInval\"", "\"2.000.000.339\",\"2\",\"003\",\"Zwembad Ten Élzen\"")
                .rows("address.csv", "\"0200.065.765\",\"REGO\",,,\"9070\",\"Destelbergen\",\"Destelbergen\",\"Panhuisstraat\",\"Panhuisstraat\",\"1\",,,",
                        "\"2.000.000.339\",\"BAET\",,,\"9000\",\"Gent\",\"Gand\",\"Kouter\",\"Kouter\",\"12\",\"3 B\",\"achterhuis\",",
                        "\"0207.500.123\",\"REGO\",\"Nederland\",\"Pays-Bas\",\"4811 AB\",\"Breda\",\"Breda\",\"Markt\",\"Markt\",\"7\",,,\"03-04-2019\"")
                .rows("contact.csv", "\"0200.065.765\",\"ENT\",\"EMAIL\",\"info@waterlinde.example\"", "\"2.000.000.339\",\"EST\",\"TEL\",\"09 123 45 67\"")
                .rows("activity.csv", "\"0200.065.765\",\"003\",\"2008\",\"47110\",\"MAIN\"", "\"0200.065.765\",\"003\",\"2025\",\"47110\",\"SECO\"",
                        "\"2.000.000.339\",\"003\",\"2008\",\"93110\",\"MAIN\"");
    }

    private void meta(String type, int number) {
        file("meta.csv", "\"Variable\",\"Value\"\n\"SnapshotDate\",\"26-11-2026\"\n\"ExtractTimestamp\",\"27-11-2026 06:12:44\"\n\"ExtractType\",\"" + type
                + "\"\n\"ExtractNumber\",\"" + number + "\"\n\"Version\",\"1.0.0\"\n");
    }

    KboSample file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    KboSample file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    KboSample without(String name) {
        files.remove(name);
        return this;
    }

    KboSample rows(String name, String... rows) {
        return file(name, text(name) + String.join("\n", rows) + "\n");
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    byte[] zip() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The nth enterprise number that is a number. */
    static String enterprise(int n) {
        return dotted(checked(2_000_000 + n), true);
    }

    static String establishment(int n) {
        return dotted(checked(20_000_000 + n), false);
    }

    private static long checked(long first) {
        return first * 100 + 97 - first % 97;
    }

    private static String dotted(long number, boolean enterprise) {
        String digits = KboNumbers.digits(number);
        return enterprise ? digits.substring(0, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7)
                : digits.charAt(0) + "." + digits.substring(1, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7);
    }
}
