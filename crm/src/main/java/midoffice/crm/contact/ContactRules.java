package midoffice.crm.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.Contacts.RegisterContact;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;

/** What a registered conversation must hold. Messages are the Dutch fallback; doors have their own words by code. */
final class ContactRules {

    static final String CALLBACK = "callback";

    private static final Set<String> CHANNELS = Set.of("phone", "mail", "chat", "desk", "letter");
    private static final Set<String> RESULTS = Set.of("answered", "forwarded", CALLBACK);
    private static final int QUESTION_LENGTH = 250;
    private static final int NOTES_LENGTH = 4000;
    private static final int REFERENCE_LENGTH = 60;
    private static final int OUTCOME_LENGTH = 1000;
    private static final int DAY = 86_400;

    private ContactRules() {
    }

    /** @throws DomainException.Invalid with one violation for each field that is wrong; its code is that of the first */
    static void check(RegisterContact command) {
        List<Violation> wrong = new ArrayList<>();
        if (command.key() == null) {
            wrong.add(new Violation("key", "required", "De sleutel van het formulier ontbreekt."));
        }
        if (command.party() == null) {
            wrong.add(new Violation("party", "required", "Kies eerst een persoon of organisatie."));
        }
        oneOf(wrong, "channel", command.channel(), CHANNELS);
        oneOf(wrong, "result", command.result(), RESULTS);
        if (command.question() == null || command.question().isBlank()) {
            wrong.add(new Violation("question", "required", "Vul de vraag in."));
        }
        notLonger(wrong, "question", command.question(), QUESTION_LENGTH);
        notLonger(wrong, "notes", command.notes(), NOTES_LENGTH);
        notLonger(wrong, "reference", command.reference(), REFERENCE_LENGTH);
        if (CALLBACK.equals(command.result()) && command.callback() == null) {
            wrong.add(new Violation("callback", "required", "Kies de dienst die moet terugbellen."));
        }
        if (!CALLBACK.equals(command.result()) && command.callback() != null) {
            wrong.add(new Violation("callback", "value-invalid", "Alleen bij een terugbelverzoek hoort een dienst."));
        }
        if (command.seconds() < 0 || command.seconds() > DAY) {
            wrong.add(new Violation("seconds", "value-invalid", "De duur klopt niet."));
        }
        Violations.refuse("Contact", wrong);
    }

    /** @throws DomainException.Invalid {@code required}, {@code too-long} */
    static void checkOutcome(String outcome) {
        List<Violation> wrong = new ArrayList<>();
        if (outcome == null || outcome.isBlank()) {
            wrong.add(new Violation("result", "required", "Vul in wat het terugbellen opleverde."));
        }
        notLonger(wrong, "result", outcome, OUTCOME_LENGTH);
        Violations.refuse("Contact", wrong);
    }

    private static void oneOf(List<Violation> wrong, String field, String value, Set<String> allowed) {
        if (value == null || value.isBlank()) {
            wrong.add(new Violation(field, "required", "Maak een keuze."));
        } else if (!allowed.contains(value)) {
            wrong.add(new Violation(field, "value-invalid", "Deze keuze bestaat niet."));
        }
    }

    private static void notLonger(List<Violation> wrong, String field, String value, int longest) {
        if (value != null && value.length() > longest) {
            wrong.add(new Violation(field, "too-long", "Gebruik hoogstens " + longest + " tekens."));
        }
    }
}
