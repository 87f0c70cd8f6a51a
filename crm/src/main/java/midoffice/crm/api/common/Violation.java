package midoffice.crm.api.common;

/**
 * One thing wrong with one field of what somebody sent.
 *
 * @param field   key of the field, as the sender named it
 * @param code    stable name of the rule that was broken, for example {@code required}
 * @param message what is wrong and what to do, for a person, in the language of the request
 */
public record Violation(String field, String code, String message) {
}
