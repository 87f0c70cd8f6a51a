package midoffice.channels.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import midoffice.crm.api.SourceSystems.SourceField;

/**
 * A field of two records side by side.
 *
 * @param agreement how far they agree, as the matching says; empty when only one has it
 */
public record ComparedLine(SourceField field, String left, String right, String agreement) {

    /** Every field that one of the two has, in the order of the fields. */
    static List<ComparedLine> of(Map<SourceField, String> left, Map<SourceField, String> right, Map<SourceField, String> agreement) {
        return Arrays.stream(SourceField.values()).filter(f -> left.containsKey(f) || right.containsKey(f))
                .map(f -> new ComparedLine(f, left.getOrDefault(f, ""), right.getOrDefault(f, ""),
                        left.containsKey(f) && right.containsKey(f) ? agreement.getOrDefault(f, "") : "")).toList();
    }

    /** @return whether a reader must look at it */
    public boolean isDifferent() {
        return !left.isEmpty() && !right.isEmpty() && !Objects.equals(left, right);
    }
}
