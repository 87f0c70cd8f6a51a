package midoffice.crm.api.common;

import java.util.List;

/** What use cases check alike of what they are sent: every fault is collected, and all are told at once. */
public final class Violations {

    private Violations() {
    }

    /** Adds {@code required} when there is no value. */
    public static void required(String field, Object value, List<Violation> wrong) {
        if (value == null) {
            wrong.add(new Violation(field, "required", "Vul dit in."));
        }
    }

    /** Adds {@code required} for a text without words, {@code too-long} for one of more characters, blanks around it not counted. */
    public static void text(String field, String value, int longest, List<Violation> wrong) {
        if (value == null || value.isBlank()) {
            wrong.add(new Violation(field, "required", "Vul dit in."));
        } else if (value.strip().length() > longest) {
            wrong.add(new Violation(field, "too-long", "Gebruik hoogstens " + longest + " tekens."));
        }
    }

    /**
     * @param what what is refused, for the server's log
     * @throws DomainException.Invalid with every fault, under the code of the first, when there is one
     */
    public static void refuse(String what, List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid(wrong.get(0).code(), what + " refused: " + wrong.get(0).field(), wrong);
        }
    }
}
