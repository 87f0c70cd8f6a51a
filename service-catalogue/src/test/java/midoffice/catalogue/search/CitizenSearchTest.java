package midoffice.catalogue.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products.ProductRow;
import midoffice.crm.api.common.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What citizens type, with their mistakes, and what they must find first. */
class CitizenSearchTest {

    private static ProductIndex index;

    @BeforeAll
    static void readDemoCity() {
        index = ProductIndex.of(DemoProducts.read(), new LanguageAnalysis(WordLists.read(null)));
    }

    @ParameterizedTest(name = "\"{0}\" finds {1} first")
    @CsvSource(delimiter = '|', textBlock = """
            bewonerskrt                                   | bewonersparkeerkaart
            bewonerskaart                                 | bewonersparkeerkaart
            bewonersparkeerkaart                          | bewonersparkeerkaart
            Bewoners parkeer kaart                        | bewonersparkeerkaart
            bewonersparkerkaart                           | bewonersparkeerkaart
            bewonersparkeerk                              | bewonersparkeerkaart
            parkeervergunning bewoner                     | bewonersparkeerkaart
            parkeren in mijn straat                       | bewonersparkeerkaart
            ik wil een parkeerkaart voor mijn bedrijfswagen | bewonersparkeerkaart
            parkeerkaart gehandicapten                    | parkeerkaart-handicap
            invalidenplaats voor de deur                  | parkeerkaart-handicap
            trouwen                                       | huwelijk
            ik ga trouwen wat moet ik doen                | huwelijk
            verhuisd                                      | adreswijziging
            nieuw adres doorgeven                         | adreswijziging
            verhuislift                                   | inname-openbaar-domein
            container op straat zetten                    | inname-openbaar-domein
            bouwvergunning                                | omgevingsvergunning
            mijn huis verbouwen                           | omgevingsvergunning
            omgevingsvergunnig                            | omgevingsvergunning
            identiteitkaart                               | identiteitskaart
            eid verloren                                  | identiteitskaart
            reispas                                       | paspoort
            paspoort voor mijn kind                       | paspoort
            pasport                                       | paspoort
            bewijs van goed gedrag en zeden               | uittreksel-strafregister
            strafblad                                     | uittreksel-strafregister
            gezinsamenstelling                            | attest-gezinssamenstelling
            groot huisvuil                                | grofvuil-ophalen
            oude matras weg                               | grofvuil-ophalen
            containerpark                                 | recyclagepark
            boom omhakken                                 | boom-kappen
            rat in de tuin                                | rattenbestrijding
            creche                                        | kinderopvang
            crèche                                        | kinderopvang
            onthaalmoeder baby opvang                     | kinderopvang
            speelplijn                                    | speelpleinwerking
            zomerkamp kinderen                            | speelpleinwerking
            feestzaal huren                               | zaal-huren
            bib                                           | bibliotheekkaart
            boeken lenen                                  | bibliotheekkaart
            buurtfeest                                    | straatfeest-speelstraat
            barbecue met de buren                         | straatfeest-speelstraat
            fuif organiseren                              | evenement-organiseren
            ocmw steun                                    | leefloon
            ik heb geen geld meer                         | leefloon
            studiebeurs                                   | schooltoeslag
            café openen                                   | horecavergunning
            terrasje                                      | terrasvergunning
            foodtruck                                     | standplaats-markt
            begrafenis                                    | aangifte-overlijden
            kind geboren                                  | aangifte-geboorte
            rijbewijs verlopen                            | rijbewijs
            rijbewijz                                     | rijbewijs
            dak isoleren premie                           | renovatiepremie
            """)
    void dutch(String typed, String slug) {
        assertEquals(slug, first(typed, Language.NL));
    }

    @ParameterizedTest(name = "\"{0}\" finds {1} first in English")
    @CsvSource(delimiter = '|', textBlock = """
            resident parking permit | bewonersparkeerkaart
            passport                | paspoort
            getting married         | huwelijk
            driving license         | rijbewijs
            moving house            | adreswijziging
            childcare               | kinderopvang
            """)
    void english(String typed, String slug) {
        assertEquals(slug, first(typed, Language.EN));
    }

    @ParameterizedTest(name = "\"{0}\" finds {1} first in French")
    @CsvSource(delimiter = '|', textBlock = """
            carte de stationnement   | bewonersparkeerkaart
            carte d'identité         | identiteitskaart
            carte d’identite         | identiteitskaart
            permis de conduire       | rijbewijs
            déménager                | adreswijziging
            """)
    void french(String typed, String slug) {
        assertEquals(slug, first(typed, Language.FR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bew", "bewo", "bewone", "bewonersp", "bewonerspark"})
    void findsWhileTyping(String typed) {
        assertTrue(slugs(typed, null, Language.NL).contains("bewonersparkeerkaart"), () -> typed + " found "
                + slugs(typed, null, Language.NL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "?!", "'", "xqzzwy", "\" -- ;", "<script>", "*", "\u0000", "title_nl:*"})
    void findsNothingInNonsense(String typed) {
        assertEquals(List.of(), slugs(typed, null, Language.NL));
    }

    @Test
    void searchesWithinACluster() {
        assertEquals(List.of("parkeerkaart-handicap"), slugs("handicap", "leefomgeving", Language.NL));
        assertFalse(slugs("parkeerkaart", "vrije-tijd", Language.NL).contains("bewonersparkeerkaart"));
    }

    @Test
    void givesNoMoreThanAsked() {
        assertEquals(2, index.search("kaart", null, Language.NL, 2).size());
    }

    @Test
    void aCityReplacesTheLists(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("synonyms.txt"), "# eigen woorden\nreispas, vliegboekje\n");
        List<ProductView> products = DemoProducts.read();
        ProductIndex own = ProductIndex.of(products, new LanguageAnalysis(WordLists.read(folder)));
        assertEquals("paspoort", own.search("vliegboekje", null, Language.NL, 5).get(0).slug());
        assertEquals(List.of(), slugs("vliegboekje", null, Language.NL),
                "the built-in list does not know this word, so the file made the difference");
    }

    private static String first(String typed, Language language) {
        return slugs(typed, null, language).stream().findFirst().orElse("nothing");
    }

    private static List<String> slugs(String typed, String cluster, Language language) {
        return index.search(typed, cluster, language, 10).stream().map(ProductRow::slug).toList();
    }
}
