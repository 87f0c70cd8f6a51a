package midoffice.dossier.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.FormView;
import midoffice.dossier.api.FormView.Field;
import midoffice.dossier.api.FormView.Kind;
import midoffice.dossier.api.FormView.Step;
import midoffice.dossier.content.StoredContent;
import midoffice.dossier.record.NewDossier.NewAnswer;
import org.junit.jupiter.api.Test;

class FilledFormTest {

    private static final Instant LEARNED = Instant.parse("2026-03-12T10:00:00Z");
    private static final UUID SESSION = UUID.randomUUID();

    private final FormView form = new FormView("permit", 1, LocalizedText.dutch("Kaart"), List.of(
            new Step("you", LocalizedText.dutch("Jij"), null, List.of(
                    field("name", Kind.TEXT, true, PartyAttributes.FAMILY_NAME), field("email", Kind.EMAIL, true, PartyAttributes.EMAIL))),
            new Step("vehicle", LocalizedText.dutch("Wagen"), LocalizedText.dutch("Welke?"), List.of(
                    field("licencePlate", Kind.LICENCE_PLATE, true, null), field("proof", Kind.FILE, true, null),
                    field("remark", Kind.LONG_TEXT, false, null)))));
    private final PartyView party = new PartyView(new PartyId(UUID.randomUUID()), PartyKind.PERSON, "An Peeters", "85073003328", List.of(
            new PartyView.Attribute(PartyAttributes.FAMILY_NAME, "Peeters", AttributeSource.NATIONAL_REGISTER, LEARNED),
            new PartyView.Attribute(PartyAttributes.EMAIL, "an@voorbeeld.be", AttributeSource.DECLARED, LEARNED)));
    private final List<GivenAnswer> given = new ArrayList<>();

    private static Field field(String key, Kind kind, boolean required, String binding) {
        return new Field(key, kind, LocalizedText.dutch(key), null, required, binding, 0, List.of(), Set.of());
    }

    private FilledForm filled() {
        return new FilledForm(form, Prefill.of(form, party), given);
    }

    private void say(String field, String value) {
        GivenAnswer answer = GivenAnswer.to(SESSION, field);
        answer.say(value);
        given.add(answer);
    }

    private void attachProof() {
        GivenAnswer answer = GivenAnswer.to(SESSION, "proof");
        answer.attach(new StoredContent("bewijs.pdf", "application/pdf", 10, "ab".repeat(32)));
        given.add(answer);
    }

    @Test
    void the_schema_survives_storing() {
        assertEquals(form, FormSchema.read("permit", 1, FormSchema.write(form)));
    }

    @Test
    void a_certified_value_is_known_and_cannot_be_answered_away() {
        say("name", "Hacker");
        assertEquals("Peeters", Prefill.of(form, party).known().get("name").value());
        assertEquals(LEARNED, Prefill.of(form, party).known().get("name").since());
        assertNull(filled().answers().get("name"));
        assertEquals("Peeters", filled().forDossier().get(0).value());
        assertEquals(AttributeSource.NATIONAL_REGISTER, filled().forDossier().get(0).source());
    }

    @Test
    void a_declared_value_is_offered_and_may_be_corrected() {
        assertEquals("an@voorbeeld.be", filled().answers().get("email"));
        assertTrue(filled().corrections().isEmpty());
        assertEquals("prefilled", filled().uses().get("email"));
        say("email", "an.peeters@voorbeeld.be");
        assertEquals(Map.of(PartyAttributes.EMAIL, "an.peeters@voorbeeld.be"), filled().corrections());
        assertEquals("asked", filled().uses().get("email"));
    }

    @Test
    void a_declared_value_that_is_wiped_out_is_asked_again() {
        say("email", "");
        assertEquals(List.of("email"), filled().violations(form.steps().get(0), null, Language.NL).stream().map(Violation::field).toList());
    }

    @Test
    void goes_on_at_the_first_step_that_is_not_confirmed_or_not_good() {
        assertEquals("you", filled().nextStep(Set.of()));
        assertEquals("vehicle", filled().nextStep(Set.of("you")));
        assertEquals("vehicle", filled().nextStep(Set.of("you", "vehicle")));
        say("licencePlate", "1-ABC-234");
        attachProof();
        assertNull(filled().nextStep(Set.of("you", "vehicle")));
    }

    @Test
    void a_step_of_which_everything_is_known_is_passed_by() {
        FormView shortForm = new FormView("permit", 1, LocalizedText.dutch("Kaart"), List.of(
                new Step("you", LocalizedText.dutch("Jij"), null, List.of(field("name", Kind.TEXT, true, PartyAttributes.FAMILY_NAME))),
                form.steps().get(1)));
        assertEquals("vehicle", new FilledForm(shortForm, Prefill.of(shortForm, party), given).nextStep(Set.of()));
    }

    @Test
    void names_every_field_that_is_wrong() {
        List<Violation> violations = filled().violations(form.steps().get(1), Map.of("licencePlate", "?", "extra", "x"), Language.NL);
        assertEquals(List.of("licence-plate-invalid", "file-required"), violations.stream().map(Violation::code).toList());
    }

    @Test
    void the_dossier_gets_what_was_answered_in_order_and_how_each_question_was_met() {
        say("licencePlate", "1-ABC-234");
        attachProof();
        assertTrue(filled().violations(Language.NL).isEmpty());
        assertEquals(List.of("name", "email", "licencePlate", "proof"), filled().forDossier().stream().map(NewAnswer::field).toList());
        assertEquals(Map.of("name", "prefilled", "email", "prefilled", "licencePlate", "asked", "proof", "asked", "remark", "skipped"),
                filled().uses());
        assertEquals(1, filled().files().size());
    }
}
