package midoffice.channels.authentic;

import static midoffice.crm.api.PartyAttributes.ABBREVIATION;
import static midoffice.crm.api.PartyAttributes.ACTIVITY;
import static midoffice.crm.api.PartyAttributes.COMMERCIAL_NAME;
import static midoffice.crm.api.PartyAttributes.COMPANY_EMAIL;
import static midoffice.crm.api.PartyAttributes.COMPANY_PHONE;
import static midoffice.crm.api.PartyAttributes.COMPANY_STATUS;
import static midoffice.crm.api.PartyAttributes.END_DATE;
import static midoffice.crm.api.PartyAttributes.ESTABLISHMENT;
import static midoffice.crm.api.PartyAttributes.FUNCTION;
import static midoffice.crm.api.PartyAttributes.LEGAL_FORM;
import static midoffice.crm.api.PartyAttributes.ORGANISATION_NAME;
import static midoffice.crm.api.PartyAttributes.START_DATE;
import static midoffice.crm.api.PartyAttributes.WEBSITE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.RelationKind;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRecord;

/** GeefOnderneming 02.00 and its Flemish variant GeefOndernemingVKBO 02.00: the question for one enterprise, and what the answers say. */
final class EnterpriseReading {

    private static final String BEGIN = "DatumBegin";
    private static final String END = "DatumEinde";
    private static final String NORMAL = "000";

    private EnterpriseReading() {
    }

    static Consumer<Branch> question(String number) {
        return content -> {
            Branch criteria = content.child("Criteria").leaf("Ondernemingsnummer", number).leaf("Basisgegevens", "1").leaf("Rechtstoestanden", "1");
            criteria.child("Vestigingen").leaf("Aanduiding", "1").leaf("Details", "1");
            criteria.child("Functies").leaf("Aanduiding", "1");
            criteria.leaf("Activiteiten", "1").child("Omschrijvingen").leaf("Aanduiding", "1");
            content.leaf("Taal", "nl");
        };
    }

    static Consumer<Branch> vkboQuestion(String number) {
        return content -> content.child("Criteria").leaf("Ondernemingsnummer", number);
    }

    /** @return empty when the source knows no such number */
    static Optional<SourceRecord> read(Reply reply) {
        return reply.content().map(content -> read(content.at("Onderneming").orElseThrow(
                () -> new SourceFailure("source-unreadable", true, "The answer of the source holds no enterprise.", null))));
    }

    static SourceRecord read(Part enterprise) {
        Values values = new Values();
        names(enterprise, values);
        Optional<Part> form = current(enterprise.all("Rechtsvormen", "Rechtsvorm")).or(() -> enterprise.at("Rechtsvorm"));
        form.ifPresent(one -> values.add(LEGAL_FORM, first(one.text("Afkorting"), one.text("Omschrijving"), one.text("Code")), from(one), null));
        status(enterprise, values);
        values.add(START_DATE, day(first(enterprise.text("Start", "Datum"), enterprise.text("DatumStart"))), null, null);
        values.add(END_DATE, day(first(enterprise.text("Stopzetting", "Datum"), enterprise.text("Afsluiting", "Datum"),
                enterprise.text("DatumAfsluiting"))), null, null);
        EnterpriseAddress.read(enterprise, values);
        contact(enterprise, values);
        enterprise.all("Activiteiten", "Activiteit").forEach(one -> values.add(ACTIVITY, activity(one), from(one), until(one)));
        enterprise.all("Functies", "Functie").forEach(one -> function(one, values));
        enterprise.all("Vestigingen", "Vestiging").forEach(one -> establishment(one, values));
        return values.record(PartyKind.ORGANISATION, number(enterprise));
    }

    private static String number(Part enterprise) {
        String number = enterprise.text("Ondernemingsnummer");
        return number != null && number.length() == 9 ? "0" + number : number;
    }

    private static void names(Part enterprise, Values values) {
        name(enterprise.all("Namen", "MaatschappelijkeNamen", "MaatschappelijkeNaam"), ORGANISATION_NAME, values);
        name(enterprise.all("Namen", "AfgekorteNamen", "AfgekorteNaam"), ABBREVIATION, values);
        name(enterprise.all("Namen", "CommercieleNamen", "CommercieleNaam"), COMMERCIAL_NAME, values);
        enterprise.at("Namen", "MaatschappelijkeNaam").ifPresent(one -> values.add(ORGANISATION_NAME, one.text(), null, null));
        enterprise.at("Namen", "AfgekorteNaam").ifPresent(one -> values.add(ABBREVIATION, one.text(), null, null));
        enterprise.at("Namen", "CommercieleNaam").ifPresent(one -> values.add(COMMERCIAL_NAME, one.text(), null, null));
    }

    /** The Dutch one where there are several. */
    private static void name(List<Part> several, String key, Values values) {
        several.stream().filter(one -> one.attribute(END) == null).min(Comparator.comparing(one -> "nl".equalsIgnoreCase(one.text("Taalcode")) ? 0 : 1))
                .ifPresent(one -> values.add(key, one.text("Naam"), from(one), null));
    }

    /** A legal situation out of the ordinary, such as a bankruptcy, says more than that the enterprise is still written down as active. */
    private static void status(Part enterprise, Values values) {
        Optional<Part> situation = current(enterprise.all("Rechtstoestanden", "Rechtstoestand")).or(() -> enterprise.at("Rechtstoestand"))
                .filter(one -> !NORMAL.equals(one.text("Code")));
        if (situation.isPresent()) {
            Part one = situation.get();
            values.add(COMPANY_STATUS, first(one.text("Omschrijving"), situationCode(one.text("Code"))), from(one), null);
        } else {
            enterprise.at("StatusKBO").ifPresent(one -> values.add(COMPANY_STATUS, first(one.text("Omschrijving"), statusCode(one.text("Code"))), null, null));
        }
    }

    private static String statusCode(String code) {
        return code == null ? null : switch (code) {
            case "AC" -> "Actief";
            case "ST" -> "Stopgezet";
            default -> code;
        };
    }

    private static String situationCode(String code) {
        return code == null ? null : "Rechtstoestand " + code;
    }

    private static void contact(Part enterprise, Values values) {
        enterprise.all("Adressen", "Adres").stream().filter(EnterpriseAddress::isSeat).flatMap(seat -> seat.all("Descripties", "Descriptie", "Contact").stream())
                .findFirst().or(() -> enterprise.at("Contact")).ifPresent(contact -> {
                    values.add(COMPANY_EMAIL, matching(contact.text("Email"), "[^@\\s]+@[^@\\s]+\\.[^@\\s]+"), null, null);
                    values.add(COMPANY_PHONE, matching(contact.text("Telefoonnummer"), "\\+?[0-9 ./]{8,20}"), null, null);
                    values.add(WEBSITE, matching(contact.text("Website"), "\\S+\\.\\S+"), null, null);
                });
    }

    /** Contact data are as somebody typed them: {@code http} is no website. */
    private static String matching(String text, String pattern) {
        return text != null && text.matches(pattern) ? text : null;
    }

    /** @return code, list and weight on one line: {@code 56220 (NACE 2025, hoofdactiviteit)} */
    private static String activity(Part one) {
        String code = one.text("Nace", "Code");
        if (code == null) {
            return null;
        }
        String version = one.text("Nace", "Versie");
        String type = one.text("Type", "Code");
        String weight = "P".equals(type) ? "hoofdactiviteit" : "S".equals(type) ? "nevenactiviteit" : null;
        String list = version == null ? "NACE" : "NACE " + version;
        return code + " (" + (weight == null ? list : list + ", " + weight) + ")";
    }

    private static void function(Part one, Values values) {
        String what = first(one.text("AardFunctie", "Omschrijving"), one.text("AardFunctie", "Code"));
        String person = one.at("Persoon").map(holder -> (first(holder.text("VoorNaam"), "") + " " + first(holder.text("AchterNaam"), "")).strip())
                .filter(name -> !name.isEmpty()).orElse(null);
        String company = one.text("Onderneming", "MaatschappelijkeNaam", "Naam");
        String number = first(one.text("Persoon", "INSZ"), one.text("Onderneming", "Ondernemingsnummer"));
        String name = first(person, company);
        if (what != null) {
            values.add(FUNCTION, name == null ? what : what + ": " + name, from(one), until(one));
        }
        values.relate(RelationKind.REPRESENTATIVE, number, name, from(one), until(one));
    }

    private static void establishment(Part one, Values values) {
        String number = one.text("Vestigingsnummer");
        LocalDate until = first(until(one), Days.after(one.text("Stopzetting", "Datum")));
        values.add(ESTABLISHMENT, number, from(one), until);
        String name = one.all("Namen", "CommercieleNamen", "CommercieleNaam").stream().findFirst()
                .or(() -> one.all("Namen", "MaatschappelijkeNamen", "MaatschappelijkeNaam").stream().findFirst()).map(part -> part.text("Naam")).orElse(null);
        values.relate(RelationKind.ESTABLISHMENT, number, name, from(one), until);
    }

    static Optional<Part> current(List<Part> several) {
        return several.stream().filter(one -> one.attribute(END) == null).max(Comparator.comparing(one -> first(one.attribute(BEGIN), "")));
    }

    private static String day(String text) {
        LocalDate day = Days.exact(text);
        return day == null ? null : day.toString();
    }

    private static LocalDate from(Part part) {
        return Days.exact(part.attribute(BEGIN));
    }

    private static LocalDate until(Part part) {
        return Days.after(part.attribute(END));
    }

    @SafeVarargs
    private static <T> T first(T... several) {
        for (T one : several) {
            if (one != null) {
                return one;
            }
        }
        return null;
    }
}
