package midoffice.crm.newsletter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.crm.api.NewsletterDesk.Criteria;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.persistence.UuidConverter;

/**
 * Who gets an issue, as one clause of SQL: consents that hold ({@code c}), without the dead and without mailboxes that bounced for good since, and then the
 * criteria. Of an attribute the surest value counts, as elsewhere; what is known of a merged party is known of the one it became. An address that is kept secret
 * falls outside every place.
 */
final class Audience {

    private static final UuidConverter UUIDS = new UuidConverter();
    /** The party that stands for this consent's. */
    private static final String PARTY = "COALESCE(p.merged_into, p.id)";

    private final List<Object> parameters = new ArrayList<>();
    private final int first;
    private final LocalDate today;
    private final String clause;

    /** @param first number of the first parameter of the clause */
    Audience(UUID newsletter, Criteria criteria, Instant now, int first) {
        this.today = BelgianCalendar.dayOf(now);
        this.first = first;
        StringBuilder sql = new StringBuilder("FROM crm_newsletter_consent c LEFT JOIN crm_party p ON p.id = c.party_id WHERE c.newsletter_id = ")
                .append(put(UUIDS.convertToDatabaseColumn(newsletter)))
                .append(" AND NOT EXISTS (SELECT 1 FROM crm_newsletter_withdrawal w WHERE w.consent_id = c.id)")
                .append(" AND NOT EXISTS (SELECT 1 FROM crm_newsletter_recipient b WHERE b.mailbox = c.mailbox AND b.state = 'REFUSED' AND b.handled >= c.given)")
                .append(" AND NOT ").append(believed(PartyAttributes.DEATH_DATE, "a.value <> ''"));
        if (!criteria.places().isEmpty()) {
            sql.append(" AND (").append(believed(PartyAttributes.POSTCODE, "a.value IN (" + list(criteria.places()) + ")"))
                    .append(" OR ").append(believed(PartyAttributes.MUNICIPALITY, "a.value IN (" + list(criteria.places()) + ")"))
                    .append(") AND NOT ").append(believed(PartyAttributes.ADDRESS_SECRET, "a.value = 'true'"));
        }
        if (criteria.ageFrom() != null || criteria.ageUntil() != null) {
            sql.append(" AND ").append(born(criteria));
        }
        if (criteria.role() != null) {
            sql.append(" AND EXISTS (SELECT 1 FROM crm_party q JOIN crm_customer_role r ON r.party_id = q.id WHERE ").append(same("q"))
                    .append(" AND r.role = ").append(put(criteria.role())).append(" AND r.valid_from <= ").append(put(day()))
                    .append(" AND (r.valid_until IS NULL OR r.valid_until > ").append(put(day())).append("))");
        }
        if (criteria.language() != null) {
            sql.append(" AND c.language = ").append(put(criteria.language().name()));
        }
        this.clause = sql.toString();
    }

    /** @return {@code FROM … WHERE …} with numbered parameters */
    String clause() {
        return clause;
    }

    int first() {
        return first;
    }

    List<Object> parameters() {
        return parameters;
    }

    /** Born early enough for the youngest age, late enough for the oldest. Of whom only the year is known counts as born at its beginning. */
    private String born(Criteria criteria) {
        List<String> bounds = new ArrayList<>();
        if (criteria.ageFrom() != null) {
            bounds.add("a.value <= " + put(today.minusYears(criteria.ageFrom()).toString()));
        }
        if (criteria.ageUntil() != null) {
            bounds.add("a.value > " + put(today.minusYears(criteria.ageUntil() + 1L).toString()));
        }
        return believed(PartyAttributes.BIRTH_DATE, String.join(" AND ", bounds));
    }

    private String believed(String key, String condition) {
        return "EXISTS (SELECT 1 FROM crm_party q JOIN crm_party_attribute a ON a.party_id = q.id WHERE " + same("q") + " AND a.attr_key = " + put(key)
                + holds("a") + " AND " + condition
                + " AND NOT EXISTS (SELECT 1 FROM crm_party s JOIN crm_party_attribute z ON z.party_id = s.id WHERE " + same("s")
                + " AND z.attr_key = a.attr_key" + holds("z") + " AND " + sureness("z") + " > " + sureness("a") + "))";
    }

    private static String same(String alias) {
        return "(" + alias + ".id = " + PARTY + " OR " + alias + ".merged_into = " + PARTY + ")";
    }

    private String holds(String alias) {
        return " AND " + alias + ".superseded IS NULL AND (" + alias + ".valid_from IS NULL OR " + alias + ".valid_from <= " + put(day()) + ") AND ("
                + alias + ".valid_until IS NULL OR " + alias + ".valid_until > " + put(day()) + ")";
    }

    /** In the order of {@link midoffice.crm.api.Certification}. */
    private static String sureness(String alias) {
        return "FIELD(" + alias + ".certification, 'UNPROVEN', 'OWN_LOGIN', 'PROVEN', 'AUTHENTIC')";
    }

    private String list(List<String> values) {
        return values.stream().map(this::put).collect(Collectors.joining(", "));
    }

    private String day() {
        return today.toString();
    }

    private String put(Object value) {
        parameters.add(value);
        return "?" + (first + parameters.size() - 1);
    }
}
