package midoffice.bench.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Family names, first names, municipalities and streets with the skew they have: some everywhere, most rare. */
final class Names {

    private static final String[] FAMILY = ("Peeters;Janssens;Maes;Jacobs;Mertens;Willems;Claes;Goossens;Wouters;De Smet;Vermeulen;Pauwels;Dubois;Hermans;Aerts;Michiels;"
            + "Lambert;Martens;De Vos;Smets;Claeys;Van Damme;Hendrickx;Janssen;Stevens;Segers;Van de Velde;Desmet;Coppens;Van den Broeck;De Clercq;Leclercq;"
            + "De Backer;Cools;Bogaert;Lemmens;Verhoeven;Wauters;De Cock;Martin;Thijs;Bauwens;Van den Bossche;De Meyer;De Pauw;Verstraete;Geerts;Van Dyck;"
            + "Baert;Smet;Simon;Lenaerts;Vandenberghe;Declercq;Van Hecke;Michel;De Wilde;Timmermans;Dierickx;Verbeke;D'Hondt;Moens;Callens;Nys;Bosmans;"
            + "Yilmaz;El Amrani;Benali;Nguyen;Özdemir;Şahin;Müller;Noël;Lefèvre;Lefebvre;De Coninck;De Ridder;Van Acker;Verlinden;Van den Berghe;Huysmans")
            .split(";");
    private static final String[] GIVEN = ("Maria;Marc;Jan;Luc;Rita;Anna;Peter;Johan;Patrick;Dirk;Nathalie;Martine;Kristof;Emma;Louis;Lucas;Jozef;Paul;Koen;Tom;Sofie;"
            + "Elise;Louise;Olivia;Noah;Arthur;Liam;Adam;Jules;Mohamed;Bart;Wim;Greet;Ann;An;Els;Katrien;Lieve;Christine;Nicole;Monique;Godelieve;Marie;"
            + "Marie-Louise;Jan-Baptist;Anne-Marie;Hilde;Inge;Veerle;Sarah;Laura;Julie;Lotte;Femke;Ruben;Thomas;Pieter;Stijn;Jeroen;Steven;Stefaan;Filip;"
            + "Philippe;Guido;Willy;Roger;Georges;Hendrik;Karel;Frans;François;Hélène;Zoë;Chloé;Zeynep;Yusuf;Fatima;Aïcha;Rayan;Mila;Nora;Ella;Finn;Kobe;"
            + "Robbe;Senne;Seppe;Wout;Elisabeth;Catharina;Margaretha;Johanna;Jeanne;Gilberte;Simonne;Yvonne;Irène;André;René;Raymond;Etienne").split(";");
    private static final String[] STREETS = ("Kerkstraat;Dorpsstraat;Stationsstraat;Nieuwstraat;Schoolstraat;Molenstraat;Kapellestraat;Veldstraat;Hoogstraat;Sint-Jansstraat;"
            + "Kasteelstraat;Bruggestraat;Gentsesteenweg;Antwerpsesteenweg;Groenstraat;Meersstraat;Beekstraat;Sint-Pietersplein;Lindelaan;Kloosterstraat").split(";");
    private static final String[] FRONT = ("Aal;Beer;Boor;Dam;Den;Eek;Ever;Gee;Gro;Haas;Hel;Hoe;Ijze;Jab;Kal;Ker;Lan;Lede;Maal;Merk;Moor;Nieuw;Oost;Oud;Pit;Raven;"
            + "Roes;Schel;Sten;Tiel;Uit;Vaar;Veur;Wacht;Water;West;Wille;Zand;Zele;Zwij").split(";");
    private static final String[] MIDDLE = ("be;ber;de;den;der;ge;ghe;ke;ken;le;ler;me;mer;ne;ner;re;se;sel;te;ter;ve;ver;we;wij;ze").split(";");
    private static final String[] FAMILY_END = ("mans;ens;aert;aerts;inckx;ckx;s;sen;ers;man;neel;hout;kens;poel;voet;bosch;berg;bergh;dyck;steen;donck;rode;brouck").split(";");
    private static final String[] PLACE_END = ("gem;beke;em;kerke;hove;le;rode;zele;hout;wijk;dam;veld").split(";");
    private static final String[] STREET_END = ("straat;laan;weg;dreef;steenweg;plein;hof;pad;kouter;berg;meers;akker").split(";");
    private static final String[] BEFORE = {"", "", "", "", "Van ", "De ", "Van de ", "Van den ", "Ver"};

    private final String[] family;
    private final String[] given;
    private final String[] places;
    private final String[] postcodes;
    private final String[] ownStreets;
    private final double[] familyShares;
    private final double[] givenShares;
    private final double[] placeShares;
    private final double[] streetShares;
    private final int streetsInPlace;

    Names(Random random, int persons) {
        this.family = list(FAMILY, Math.min(60_000, 200 + persons / 8), () -> pick(BEFORE, random) + pick(FRONT, random) + pick(MIDDLE, random)
                + (random.nextInt(3) == 0 ? pick(MIDDLE, random) : "") + pick(FAMILY_END, random));
        this.given = list(GIVEN, Math.min(4000, 150 + persons / 100), () -> {
            String name = pick(FRONT, random).substring(0, 2) + pick(MIDDLE, random) + pick(MIDDLE, random);
            return name + (random.nextBoolean() ? "" : pick(new String[] {"n", "a", "o", "l", "ra", "lle"}, random));
        });
        int municipalities = Math.max(3, Math.min(300, persons / 3000));
        this.places = list(new String[] {"Waterlinde"}, municipalities, () -> pick(FRONT, random) + pick(MIDDLE, random) + pick(PLACE_END, random));
        this.postcodes = new String[municipalities];
        for (int i = 0; i < municipalities; i++) {
            postcodes[i] = Integer.toString(9999 - i * 17);
        }
        this.streetsInPlace = Math.max(40, persons / municipalities / 90);
        this.ownStreets = list(STREETS, 20_000, () -> pick(FRONT, random) + pick(MIDDLE, random) + pick(MIDDLE, random) + pick(STREET_END, random));
        this.familyShares = shares(family.length, 20, 0.85);
        this.givenShares = shares(given.length, 8, 1.05);
        this.placeShares = shares(municipalities, 10, 0.8);
        this.streetShares = shares(streetsInPlace, 15, 0.7);
    }

    String family(int i) {
        return family[i];
    }

    String given(int i) {
        return given[i];
    }

    String place(int i) {
        return places[i];
    }

    String postcode(int i) {
        return postcodes[i];
    }

    /** The first streets have the same names in every municipality. */
    String street(int i, int place) {
        return i < STREETS.length ? STREETS[i] : ownStreets[STREETS.length + (place * 7919 + i * 31) % (ownStreets.length - STREETS.length)];
    }

    int drawFamily(Random random) {
        return draw(familyShares, random);
    }

    int drawGiven(Random random) {
        return draw(givenShares, random);
    }

    int drawPlace(Random random) {
        return draw(placeShares, random);
    }

    int drawStreet(int place, Random random) {
        return draw(streetShares, random);
    }

    private static String[] list(String[] head, int size, Supplier<String> more) {
        Set<String> all = new LinkedHashSet<>(Arrays.asList(head));
        for (int tries = 0; all.size() < size && tries < size * 20; tries++) {
            all.add(more.get());
        }
        List<String> list = new ArrayList<>(all);
        return list.subList(0, Math.min(size, list.size())).toArray(String[]::new);
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    /** Sums of shares that fall with the rank (Zipf and Mandelbrot). */
    private static double[] shares(int size, double offset, double power) {
        double[] sums = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1 / Math.pow(i + offset, power);
            sums[i] = sum;
        }
        for (int i = 0; i < size; i++) {
            sums[i] /= sum;
        }
        return sums;
    }

    private static int draw(double[] sums, Random random) {
        int found = Arrays.binarySearch(sums, random.nextDouble());
        return Math.min(sums.length - 1, found < 0 ? -found - 1 : found);
    }
}
