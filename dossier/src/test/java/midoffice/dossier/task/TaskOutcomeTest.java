package midoffice.dossier.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes as a process draws them, and choosing one. */
class TaskOutcomeTest {

    private static final String LINES = "grant|Goedkeuren|Grant|Accorder|false|granted; "
            + "refuse|Weigeren|Refuse|Refuser|true|refused\n more|Meer vragen";

    @Test
    void readsEveryPart() {
        List<TaskOutcome> outcomes = TaskOutcome.parse(LINES);
        assertEquals(new TaskOutcome("grant", LocalizedText.of("Goedkeuren", "Grant", "Accorder"), false, "granted"), outcomes.get(0));
        assertEquals(true, outcomes.get(1).reasonRequired());
        assertEquals("Meer vragen", outcomes.get(2).label().in(Language.FR), "French falls back on Dutch");
        assertNull(outcomes.get(2).result(), "no result, no decision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ; ", "grant", "|Goedkeuren", "Grant|Goedkeuren", "a|A;a|B", "a|A|B|C|ja",
        "a|A|B|C|true|x|y", "a|A|B|C|true|Not a key"})
    void refusesWhatItCannotRead(String lines) {
        assertThrows(IllegalArgumentException.class, () -> TaskOutcome.parse(lines));
    }

    @Test
    void anUnknownOutcomeAndAMissingReasonAreRefused() {
        OpenTask task = task();
        assertEquals("outcome-unknown", assertThrows(DomainException.Invalid.class, () -> task.choose("burn", "why")).code());
        assertEquals("outcome-unknown", assertThrows(DomainException.Invalid.class, () -> task.choose(null, "why")).code());
        assertEquals("reason-required", assertThrows(DomainException.Invalid.class, () -> task.choose("refuse", null)).code());
        assertEquals("refused", task.choose("refuse", "geen bewijs").result());
        assertEquals("granted", task.choose("grant", null).result());
    }

    @Test
    void aTaskIsInOnePairOfHands() {
        OpenTask task = task();
        task.requireFreeFor("lien.maes");
        task.assign("lien.maes");
        task.requireFreeFor("lien.maes");
        assertEquals("task-claimed", assertThrows(DomainException.Conflict.class, () -> task.requireFreeFor("tom.claes")).code());
    }

    @Test
    void aCursorComesBackAsItWent() {
        TaskCursor cursor = new TaskCursor(LocalDate.of(2026, 12, 1), "0193-a|b");
        assertEquals(cursor, TaskCursor.of(cursor.text()));
        assertNull(TaskCursor.of(null));
        for (String broken : List.of("!", "abc", "MjAyNi0xMi0wMQ", "")) {
            assertEquals("cursor-invalid", assertThrows(DomainException.Invalid.class, () -> TaskCursor.of(broken)).code(), broken);
        }
    }

    private static OpenTask task() {
        TaskWords words = TaskWords.read("Beoordelen", Map.of("outcomes", LINES));
        return OpenTask.of("t1", new DossierId(UUID.randomUUID()), new UnitId("mobiliteit"), LocalDate.of(2026, 12, 1), words,
                Instant.EPOCH);
    }
}
