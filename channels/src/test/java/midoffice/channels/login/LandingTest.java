package midoffice.channels.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import midoffice.channels.identity.SignedIn.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LandingTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)", "/ok\r\nSet-Cookie: x", "",
        "/login?next=/login", "/login/start", "/logout"})
    void nothingLeadsElsewhereOrRoundInCircles(String next) {
        assertEquals("/", Landing.wanted(next));
        assertEquals("/mijn", Landing.of(Kind.CITIZEN, next));
        assertEquals("/intranet/", Landing.of(Kind.STAFF, next));
    }

    @ParameterizedTest
    @CsvSource({"CITIZEN, /aanvraag/bewonersparkeerkaart?step=2, /aanvraag/bewonersparkeerkaart?step=2", "CITIZEN, /intranet/werk.xhtml, /mijn",
        "STAFF, /intranet/werk.xhtml?id=1, /intranet/werk.xhtml?id=1", "STAFF, /mijn, /intranet/", "STAFF, /mijn/dossiers, /intranet/",
        "STAFF, /producten, /producten", "CITIZEN, /melden, /melden"})
    void everybodyGetsWhereOneMayGo(Kind kind, String next, String landing) {
        assertEquals(landing, Landing.of(kind, next));
    }

    @Test
    void theDoorSaysAsWhomSomebodyComes() {
        assertTrue(Landing.isForCitizens("/mijn/dossiers/1"));
        assertTrue(Landing.isForCitizens("/aanvraag/bewonersparkeerkaart?x=1"));
        assertFalse(Landing.isForCitizens("/intranet/"));
        assertFalse(Landing.isForCitizens("/"));
    }
}
