package midoffice.crm.newsletter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.NewsletterDesk.Criteria;
import midoffice.crm.api.NewsletterDesk.Draft;
import midoffice.crm.api.NewsletterDesk.NewNewsletter;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;
import midoffice.crm.matrix.Sight;

/** What newsletters, issues and criteria may be. */
final class NewsletterRules {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final int NAME = 120;
    private static final int ABOUT = 1000;
    private static final int SUBJECT = 150;
    private static final int BODY = 100_000;
    private static final int PLACES = 500;
    private static final int OLDEST = 130;

    private NewsletterRules() {
    }

    /** @throws DomainException.Invalid with every fault */
    static void check(NewNewsletter made) {
        List<Violation> wrong = new ArrayList<>();
        if (made.code() == null || !CODE.matcher(made.code()).matches()) {
            wrong.add(new Violation("code", "code-invalid", "Gebruik 2 tot 40 kleine letters, cijfers en streepjes."));
        }
        Violations.required("unit", made.unit(), wrong);
        texts("name", made.name(), NAME, wrong);
        texts("about", made.about(), ABOUT, wrong);
        Violations.text("sender", made.senderName(), NAME, wrong);
        Violations.refuse("Newsletter", wrong);
    }

    /** @throws DomainException.Invalid with every fault */
    static void check(Draft draft) {
        List<Violation> wrong = new ArrayList<>();
        Violations.text("subject", draft.subject(), SUBJECT, wrong);
        Violations.text("body", draft.body(), BODY, wrong);
        Criteria criteria = draft.criteria();
        if (String.join("\n", criteria.places()).length() > PLACES) {
            wrong.add(new Violation("places", "too-long", "Gebruik hoogstens " + PLACES + " tekens."));
        }
        if (!isAge(criteria.ageFrom()) || !isAge(criteria.ageUntil())
                || criteria.ageFrom() != null && criteria.ageUntil() != null && criteria.ageUntil() < criteria.ageFrom()) {
            wrong.add(new Violation("age", "age-invalid", "Vul leeftijden in van 0 tot " + OLDEST + ", de laagste eerst."));
        }
        if (criteria.role() != null && !ROLE.matcher(criteria.role()).matches()) {
            wrong.add(new Violation("role", "role-code-invalid", "Gebruik kleine letters en streepjes."));
        }
        Violations.refuse("Newsletter", wrong);
    }

    /** A criterion tells something about people: only who may consult that kind of data may choose by it. */
    static void check(Criteria criteria, Sight sight) {
        require(!criteria.places().isEmpty(), DataCategory.ADDRESS, sight);
        require(criteria.ageFrom() != null || criteria.ageUntil() != null, DataCategory.IDENTITY, sight);
        require(criteria.role() != null, DataCategory.CUSTOMER_ROLE, sight);
    }

    private static void require(boolean used, DataCategory category, Sight sight) {
        if (used && !sight.sees(category)) {
            throw new DomainException.Refused("criterion-not-allowed", "No role to consult " + category);
        }
    }

    private static boolean isAge(Integer age) {
        return age == null || age >= 0 && age <= OLDEST;
    }

    private static void texts(String field, LocalizedText texts, int longest, List<Violation> wrong) {
        if (texts == null) {
            wrong.add(new Violation(field, "required", "Vul dit in."));
        } else {
            texts.texts().values().forEach(value -> Violations.text(field, value, longest, wrong));
        }
    }
}
