package midoffice.complaints.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import midoffice.complaints.api.Reports.FileReport;
import midoffice.complaints.api.Reports.More;
import midoffice.complaints.route.Route;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;

/** What a report and an answer must hold. Messages are the Dutch fallback; doors have their own words by code. */
final class ReportRules {

    static final int DESCRIPTION_LENGTH = 2000;
    static final int APP_DESCRIPTION_LENGTH = 4000;
    static final int ADDRESS_LENGTH = 250;
    static final int ANSWER_LENGTH = 2000;
    static final Set<String> ANSWERS = Set.of("in-progress", "planned", "solved", "not-for-us");

    private static final int EMAIL_LENGTH = 254;
    private static final int NAME_LENGTH = 100;
    private static final int PHONE_LENGTH = 40;
    private static final int URL_LENGTH = 1000;
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"'\\\\]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[^\\s@<>\"(),:;]+\\.[^\\s@<>\"(),:;.]{2,}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9-]{0,19}");

    private ReportRules() {
    }

    /** @throws DomainException.Invalid {@code report-invalid} with everything that is wrong */
    static void check(FileReport command, Optional<Route> route, CityBounds city) {
        List<Violation> wrong = new ArrayList<>();
        if (isBlank(command.category())) {
            wrong.add(new Violation("category", "required", "Kies wat u wilt melden."));
        } else if (route.isEmpty()) {
            wrong.add(new Violation("category", "category-unknown", "Deze soort melding bestaat niet. Kies een andere."));
        }
        if (isBlank(command.description())) {
            wrong.add(new Violation("description", "required", "Beschrijf wat er aan de hand is."));
        }
        notLonger(wrong, "description", command.description(), "app".equals(command.channel()) ? APP_DESCRIPTION_LENGTH : DESCRIPTION_LENGTH);
        route.ifPresent(found -> AnswerRules.check(found.category().questions(), command.more().answers(), wrong));
        checkMore(wrong, command.more());
        checkPlace(wrong, command, city);
        if (!isBlank(command.email()) && (command.email().length() > EMAIL_LENGTH || !EMAIL.matcher(command.email().strip()).matches())) {
            wrong.add(new Violation("email", "email-invalid", "Vul een e-mailadres in zoals naam@voorbeeld.be."));
        }
        if (command.channel() == null || !CHANNEL.matcher(command.channel()).matches()) {
            wrong.add(new Violation("channel", "value-invalid", "Dit kanaal bestaat niet."));
        }
        refuse(wrong, "report-invalid");
    }

    /** @throws DomainException.Invalid {@code report-invalid}: without its form's key a report could be doubled */
    static void checkKey(FileReport command) {
        if (command.key() == null) {
            refuse(List.of(new Violation("key", "required", "De sleutel van het formulier ontbreekt. Open het formulier opnieuw.")),
                    "report-invalid");
        }
    }

    /** @throws DomainException.Invalid {@code answer-invalid} */
    static void checkAnswer(String status, String text) {
        List<Violation> wrong = new ArrayList<>();
        if (status == null || !ANSWERS.contains(status)) {
            wrong.add(new Violation("status", "status-invalid", "Kies hoever de melding staat."));
        }
        if (isBlank(text)) {
            wrong.add(new Violation("text", "required", "Schrijf de melder wat er gebeurt."));
        }
        notLonger(wrong, "text", text, ANSWER_LENGTH);
        refuse(wrong, "answer-invalid");
    }

    private static void checkMore(List<Violation> wrong, More more) {
        notLonger(wrong, "firstName", more.firstName(), NAME_LENGTH);
        notLonger(wrong, "lastName", more.lastName(), NAME_LENGTH);
        notLonger(wrong, "phone", more.phone(), PHONE_LENGTH);
        if (!isBlank(more.mediaUrl()) && (more.mediaUrl().length() > URL_LENGTH || !URL.matcher(more.mediaUrl().strip()).matches())) {
            wrong.add(new Violation("mediaUrl", "value-invalid", "Geef een webadres dat met http:// of https:// begint."));
        }
    }

    private static void checkPlace(List<Violation> wrong, FileReport command, CityBounds city) {
        notLonger(wrong, "addressText", command.addressText(), ADDRESS_LENGTH);
        boolean half = (command.latitude() == null) != (command.longitude() == null);
        boolean point = command.latitude() != null && command.longitude() != null;
        if (half || !point && isBlank(command.addressText())) {
            wrong.add(new Violation("place", "place-required", "Duid een plaats aan op de kaart of typ een adres."));
        } else if (point && !city.contains(command.latitude(), command.longitude())) {
            wrong.add(new Violation("place", "place-outside", "Deze plaats ligt buiten de stad. Duid een plaats in de stad aan."));
        }
    }

    private static void notLonger(List<Violation> wrong, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            wrong.add(new Violation(field, "too-long", "Gebruik hoogstens " + longest + " tekens."));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static void refuse(List<Violation> wrong, String code) {
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid(code, "Refused: " + wrong.stream().map(w -> w.field() + " " + w.code()).toList(), wrong);
        }
    }
}
