package midoffice.channels.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Violation;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words dutch = new Words(Language.NL);
    private final Words french = new Words(Language.FR);

    @Test
    void datesAndTimesAreWrittenAsInBelgium() {
        assertEquals("12 maart 2026", dutch.date(LocalDate.of(2026, 3, 12)));
        assertEquals("12 mars 2026", french.date(LocalDate.of(2026, 3, 12)));
        assertEquals("12 maart 2026, 15:05", dutch.moment(Instant.parse("2026-03-12T14:05:00Z")));
        assertEquals("1 juli 2026", dutch.day(Instant.parse("2026-06-30T22:30:00Z")));
        assertEquals("9h00", french.time(LocalTime.of(9, 0)));
        assertEquals("", dutch.date(null));
    }

    @Test
    void apostrophesSurviveAMessageWithValues() {
        assertEquals("ouvre aujourd'hui à 9h00", french.say("hours.opens-today", "9h00"));
        assertEquals("no.such.key", dutch.say("no.such.key", 1));
    }

    @Test
    void valuesAreNoPatterns() {
        assertEquals("We vonden niets voor \"{0} it's\"", dutch.say("search.none", "{0} it's"));
    }

    @Test
    void sizesAndLinesAreForPeople() {
        assertEquals("28,6 MB", dutch.size(30_000_000));
        assertEquals("1 kB", dutch.size(3));
        assertEquals(List.of("een", "twee"), dutch.lines(LocalizedText.dutch("een\n\n  twee \n")));
        assertEquals(List.of("a\nb", "c"), dutch.paragraphs("a\nb\n\nc"));
    }

    @Test
    void errorsHaveWordsEvenWhenTheirCodeIsNew() {
        assertEquals(dutch.say("error.product-not-found"), dutch.error(new DomainException.NotFound("product-not-found", "x")));
        assertEquals(dutch.say("error.kind.conflict"), dutch.error(new DomainException.Conflict("never-heard-of", "x")));
        assertEquals(dutch.say("violation.required"), dutch.violation(new Violation("a", "required", "said")));
        assertEquals("said", dutch.violation(new Violation("a", "brand-new", "said")));
    }

    @Test
    void theThreeLanguagesHaveTheSameMessages() {
        TreeSet<String> keys = new TreeSet<>(Texts.in(Language.NL).keySet());
        for (Language language : Language.values()) {
            assertEquals(keys, new TreeSet<>(Texts.in(language).keySet()), language.code());
            keys.forEach(key -> assertFalse(Texts.in(language).getString(key).isBlank(), language.code() + " " + key));
        }
        assertTrue(keys.size() > 200);
    }
}
