package midoffice.channels.authentic;

import static midoffice.crm.api.PartyAttributes.BIRTH_DATE;
import static midoffice.crm.api.PartyAttributes.BIRTH_PLACE;
import static midoffice.crm.api.PartyAttributes.CIVIL_STATUS;
import static midoffice.crm.api.PartyAttributes.DEATH_DATE;
import static midoffice.crm.api.PartyAttributes.FAMILY_NAME;
import static midoffice.crm.api.PartyAttributes.GIVEN_NAME;
import static midoffice.crm.api.PartyAttributes.NATIONALITY;
import static midoffice.crm.api.PartyAttributes.SEX;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.RelationKind;
import midoffice.crm.api.common.NationalNumber;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRecord;

/** GeefPersoon 02.02: the question for one person, and what its answer says. */
final class PersonReading {

    private static final String BEGIN = "DatumBegin";
    private static final String END = "DatumEinde";
    private static final String NEW_NUMBER = "Nieuw INSZ";
    private static final String OLD_NUMBER = "Oud INSZ";
    private static final String MARRIED = "20";
    private static final String DEAD = "Overleden";

    private PersonReading() {
    }

    /** @param register {@code RR} for the national register, {@code KSZ} for who is in none */
    static Consumer<Branch> question(String number, String register) {
        return content -> {
            Branch criteria = content.child("Criteria").leaf("INSZ", number);
            if (register.equals("KSZ")) {
                criteria.child("OpvragingenKSZ").leaf("BasisPersoonsgegevens", "1").leaf("Afstamming", "1").leaf("AfstammingDalendeLijn", "1");
            }
            content.leaf("Bron", register).leaf("Taal", "nl");
        };
    }

    /**
     * @return empty when the source knows no such number
     * @throws SourceFailure {@code source-unreadable} when the content is no person
     */
    static Optional<SourceRecord> read(Reply reply) {
        return reply.content().map(content -> read(content.at("Persoon").orElseThrow(
                () -> new SourceFailure("source-unreadable", true, "The answer of the source holds no person.", null)), noted(reply, NEW_NUMBER), noted(reply, OLD_NUMBER)));
    }

    /** A person with a new number may be given under either, with a remark that names both. */
    private static String noted(Reply reply, String name) {
        return reply.remarks().stream().map(remark -> remark.notes().get(name)).filter(number -> NationalNumber.parse(number, true).isPresent())
                .findFirst().orElse(null);
    }

    private static SourceRecord read(Part person, String newNumber, String oldNumber) {
        Values values = new Values();
        names(person, values);
        person.at("Geslacht").ifPresent(sex -> values.add(SEX, sex(sex.text("Code")), from(sex), null));
        person.at("Geboorte").ifPresent(birth -> {
            values.add(BIRTH_DATE, Days.partial(birth.text("Datum")), null, null);
            values.add(BIRTH_PLACE, place(birth), null, null);
        });
        described(person.all("Nationaliteiten", "Nationaliteit"), NATIONALITY, values);
        described(person.all("BurgerlijkeStaten", "BurgerlijkeStaat"), CIVIL_STATUS, values);
        death(person, values);
        PersonAddress.read(person, values);
        relations(person, values);
        String number = person.text("INSZ");
        String replaced = oldNumber != null ? oldNumber : number;
        if (newNumber != null && !newNumber.equals(replaced)) {
            values.relate(RelationKind.REPLACES, replaced, null, null, null);
        }
        return values.record(PartyKind.PERSON, newNumber != null ? newNumber : number);
    }

    private static void names(Part person, Values values) {
        person.at("Naam").ifPresent(name -> {
            values.add(GIVEN_NAME, given(name), from(name), null);
            values.add(FAMILY_NAME, family(name), from(name), null);
        });
    }

    /** The one that is used, where the register knows which; else the first. Somebody may have none. */
    private static String given(Part name) {
        List<Part> all = name.all("Voornamen", "Voornaam");
        Part usual = all.stream().filter(one -> "1".equals(one.attribute("GebruikelijkeVoornaam"))).findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
        return usual == null ? null : usual.text();
    }

    private static String family(Part name) {
        String all = name.all("Achternamen", "Achternaam").stream().map(Part::text).filter(text -> text != null).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    /** Code 0 means that it is not known. */
    private static String sex(String code) {
        return code == null ? null : switch (code) {
            case "1" -> "M";
            case "2" -> "F";
            case "3" -> "X";
            default -> null;
        };
    }

    private static String place(Part event) {
        String municipality = event.text("Plaats", "Gemeente", "Naam");
        String country = event.text("Plaats", "Land", "Naam");
        boolean abroad = country != null && !"BEL".equals(event.text("Plaats", "Land", "ISOCode"));
        return municipality == null ? country : abroad ? municipality + " (" + country + ")" : municipality;
    }

    /** Of several, the one that holds now and began last: crm keeps one, and earlier ones as its history. */
    private static void described(List<Part> several, String key, Values values) {
        current(several).ifPresent(one -> values.add(key, description(one), from(one), null));
    }

    private static Optional<Part> current(List<Part> several) {
        return several.stream().filter(one -> one.attribute(END) == null)
                .max((a, b) -> orEmpty(a.attribute(BEGIN)).compareTo(orEmpty(b.attribute(BEGIN))));
    }

    private static String description(Part coded) {
        String words = coded.text("Omschrijving");
        return words != null ? words : coded.text("Code");
    }

    /** Without an act of death the register still may have written somebody off as dead. A living resident is stated to be none: that mends a mistake. */
    private static void death(Part person, Values values) {
        Optional<Part> act = person.at("Overlijden");
        Optional<Part> status = person.all("Statussen", "Status").stream().filter(one -> DEAD.equals(one.text("Omschrijving"))).findFirst();
        if (act.isPresent()) {
            values.add(DEATH_DATE, Days.partial(act.get().text("Datum")), null, null);
        } else if (status.isPresent()) {
            values.add(DEATH_DATE, Days.partial(status.get().attribute(BEGIN)), null, null);
        } else if (person.at("Adressen", "Hoofdverblijfplaats").isPresent()) {
            values.speaksOf(DEATH_DATE);
        }
    }

    private static void relations(Part person, Values values) {
        current(person.all("BurgerlijkeStaten", "BurgerlijkeStaat")).filter(state -> MARRIED.equals(state.text("Code")))
                .ifPresent(state -> relate(values, RelationKind.PARTNER, state.at("Partner"), state));
        person.at("WettelijkeSamenwoning").filter(union -> union.at("Beeindiging").isEmpty() && union.attribute(END) == null)
                .ifPresent(union -> relate(values, RelationKind.PARTNER, union.at("Partner"), union));
        person.all("Afstammingen", "Afstamming").forEach(descent ->
                descent.all("Ouders", "Ouder").forEach(parent -> relate(values, RelationKind.PARENT, Optional.of(parent), descent)));
        person.all("AfstammingenDalendeLijn", "AfstammingDalendeLijn").forEach(descent ->
                relate(values, RelationKind.CHILD, descent.at("Kind"), descent));
        person.all("Bewindvoerders", "Bewindvoerder").forEach(guard -> relate(values, RelationKind.GUARDIAN, guard.at("Identiteit"), guard));
        person.at("Referentiepersoon").filter(head -> head.attribute(END) == null)
                .ifPresent(head -> relate(values, RelationKind.HOUSEHOLD, Optional.of(head), head));
        person.all("Gezinsleden", "Gezinslid").stream().filter(member -> member.attribute(END) == null)
                .forEach(member -> relate(values, RelationKind.HOUSEHOLD, Optional.of(member), member));
    }

    private static void relate(Values values, RelationKind kind, Optional<Part> other, Part since) {
        other.filter(one -> !orEmpty(one.text("INSZ")).equals("00000000000")).ifPresent(one -> values.relate(kind, one.text("INSZ"), name(one),
                from(since), Days.after(since.attribute(END))));
    }

    private static String name(Part one) {
        return one.at("Naam").map(name -> (orEmpty(given(name)) + " " + orEmpty(family(name))).strip()).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static LocalDate from(Part part) {
        return Days.exact(part.attribute(BEGIN));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
