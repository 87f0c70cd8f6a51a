package midoffice.channels.authentic.standin;

import midoffice.channels.authentic.Branch;
import midoffice.channels.authentic.standin.Resident.Home;

/** Writes persons and enterprises in the layout of the real answers. */
final class StandInRecords {

    /** Of the demo city, which does not exist: no municipality has this number. */
    static final String NIS = "44999";

    private static final String BEGIN = "DatumBegin";

    private StandInRecords() {
    }

    static void person(Resident who, String source, StandInCity city, Branch person) {
        person.attribute("Bron", source == null ? "RR" : source).leaf("INSZ", who.number);
        name(who, person, who.birthDate.matches("\\d{4}-(?!00)\\d{2}-(?!00)\\d{2}") ? who.birthDate : null);
        person.child("Geslacht").leaf("Code", who.sex);
        if (who.deathDate != null) {
            person.child("Statussen").child("Status").attribute(BEGIN, who.deathDate).leaf("Code", "99991").leaf("Omschrijving", "Overleden");
        }
        person.child("Nationaliteiten").child("Nationaliteit").leaf("Code", "150").leaf("Omschrijving", who.nationality);
        Branch birth = person.child("Geboorte").leaf("Datum", who.birthDate);
        Branch place = birth.child("Plaats");
        place.child("Gemeente").leaf("Naam", who.birthPlace);
        place.child("Land").leaf("ISOCode", "BEL").leaf("Naam", "BELGIE");
        if (who.deathDate != null) {
            person.child("Overlijden").attribute(BEGIN, who.deathDate).leaf("Datum", who.deathDate);
        }
        if (who.civilStatusCode != null) {
            Branch state = person.child("BurgerlijkeStaten").child("BurgerlijkeStaat").attribute(BEGIN, who.civilStatusSince)
                    .leaf("Code", who.civilStatusCode).leaf("Omschrijving", who.civilStatus);
            if (who.partner != null) {
                other(who.partner, city, state.child("Partner"));
            }
        }
        addresses(who, person);
        if (!who.children.isEmpty()) {
            Branch all = person.child("AfstammingenDalendeLijn");
            who.children.forEach(child -> other(child, city, all.child("AfstammingDalendeLijn").child("Kind")));
        }
    }

    private static void name(Resident who, Branch person, String since) {
        Branch name = person.child("Naam").attribute(BEGIN, since);
        name.child("Achternamen").leaf("Achternaam", who.familyName);
        if (!who.givenNames.isEmpty()) {
            Branch given = name.child("Voornamen");
            who.givenNames.forEach(one -> given.leaf("Voornaam", one));
        }
    }

    private static void other(String number, StandInCity city, Branch part) {
        part.leaf("INSZ", number);
        city.resident(number).ifPresent(one -> name(one, part, null));
    }

    private static void addresses(Resident who, Branch person) {
        if (who.home != null) {
            Home home = who.home;
            Branch address = person.child("Adressen").child("Hoofdverblijfplaats").attribute(BEGIN, home.since()).leaf("Huisnummer", home.houseNumber())
                    .leaf("Busnummer", home.box());
            address.child("Land").leaf("String", "BELGIE").leaf("Taal", "nl");
            address.leaf("Postcode", home.postcode()).leaf("NISCodeLand", "150").leaf("ISOCodeLand", "BEL").leaf("NISCodeGemeente", NIS);
            address.child("Straatnaam").leaf("String", home.street()).leaf("Taal", "nl");
            address.child("Gemeentenaam").leaf("String", home.municipality()).leaf("Taal", "nl");
        } else if (!who.abroad.isEmpty()) {
            Branch address = person.child("Adressen").child("VerblijfplaatsBuitenland").attribute(BEGIN, Resident.SINCE);
            Branch lines = address.child("Teksten");
            who.abroad.forEach(line -> lines.leaf("Tekst", line));
            address.child("Land").leaf("ISOCode", who.country).leaf("Naam", who.country);
        }
    }

    static void firm(Firm firm, Branch root) {
        root.leaf("Ondernemingsnummer", firm.number).child("OndernemingOfVestiging").leaf("Code", "1");
        root.child("StatusKBO").leaf("Code", firm.stopped == null ? "AC" : "ST").leaf("Omschrijving", firm.stopped == null ? "Actief" : "Stopgezet");
        root.child("SoortOnderneming").leaf("Code", "2");
        root.child("Namen").child("MaatschappelijkeNamen").child("MaatschappelijkeNaam").attribute(BEGIN, Resident.SINCE).leaf("Naam", firm.name)
                .leaf("Taalcode", "nl");
        Branch seat = root.child("Adressen").child("Adres").attribute(BEGIN, firm.seat.since());
        seat.child("Type").leaf("Code", "001").leaf("Omschrijving", "Maatschappelijk adres");
        address(firm.seat, seat);
        root.child("Start").leaf("Datum", Resident.SINCE);
        root.child("Inschrijving").leaf("Datum", Resident.SINCE);
        if (firm.stopped != null) {
            root.child("Stopzetting").leaf("Code", "001").leaf("Datum", firm.stopped);
        }
        root.child("Rechtsvormen").child("Rechtsvorm").attribute(BEGIN, Resident.SINCE).leaf("Code", "014").leaf("Afkorting", firm.legalForm);
        boolean normal = firm.situationCode == null;
        root.child("Rechtstoestanden").child("Rechtstoestand").attribute(BEGIN, normal ? Resident.SINCE : firm.situationSince)
                .leaf("Code", normal ? "000" : firm.situationCode).leaf("Omschrijving", normal ? "Normale toestand" : firm.situation);
    }

    static void vkbo(Firm firm, Branch root) {
        root.leaf("Ondernemingsnummer", firm.number);
        root.child("StatusKBO").leaf("Code", firm.stopped == null ? "AC" : "ST").leaf("Omschrijving", firm.stopped == null ? "Actief" : "Stopgezet");
        root.child("Namen").child("MaatschappelijkeNaam").attribute("TaalCode", "nl").text(firm.name);
        address(firm.seat, root.child("Adres"));
        root.leaf("DatumStart", Resident.SINCE).leaf("DatumInschrijving", Resident.SINCE);
        if (firm.situationCode != null) {
            root.child("Rechtstoestand").leaf("Code", firm.situationCode).leaf("Omschrijving", firm.situation);
        }
        root.child("Rechtsvorm").leaf("Code", "014").leaf("Omschrijving", firm.legalForm);
    }

    private static void address(Home home, Branch address) {
        address.child("Straat").leaf("Naam", home.street());
        address.leaf("Huisnummer", home.houseNumber()).leaf("Busnummer", home.box());
        address.child("Gemeente").leaf("NISCode", NIS).leaf("PostCode", home.postcode()).leaf("Naam", home.municipality());
        address.child("Land").leaf("NISCode", "150").leaf("ISOCode", "BE").leaf("Naam", "BELGIE");
    }
}
