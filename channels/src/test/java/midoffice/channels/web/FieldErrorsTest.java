package midoffice.channels.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.Violation;
import org.junit.jupiter.api.Test;

class FieldErrorsTest {

    private final Words words = new Words(Language.NL);

    @Test
    void theFirstMessageOfAFieldStaysAndTheOrderIsThatOfThePage() {
        FieldErrors errors = new FieldErrors();
        errors.add("proof", "te groot");
        errors.add(new DomainException.Invalid("form-invalid", "x", List.of(new Violation("proof", "file-required", "x"),
                new Violation("plate", "required", "x"))), words);
        FieldErrors ordered = errors.inOrder(List.of("plate", "proof"));
        assertEquals(List.of("plate", "proof"), List.copyOf(ordered.keySet()));
        assertEquals("te groot", ordered.get("proof"));
    }

    @Test
    void anErrorWithoutAFieldStandsAtTheForm() {
        FieldErrors errors = new FieldErrors();
        errors.add(new DomainException.Conflict("already-submitted", "x"), words);
        assertEquals(words.say("error.already-submitted"), errors.get("form"));
    }
}
