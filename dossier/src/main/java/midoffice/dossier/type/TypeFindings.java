package midoffice.dossier.type;

import java.util.ArrayList;
import java.util.List;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;

/** Everything that is wrong with a type. */
final class TypeFindings {

    private final List<Violation> found = new ArrayList<>();

    /** @param field path of the field, empty for the whole */
    void add(String field, String code, String message) {
        if (found.stream().noneMatch(v -> v.field().equals(field) && v.code().equals(code))) {
            found.add(new Violation(field, code, message));
        }
    }

    List<Violation> all() {
        return List.copyOf(found);
    }

    /** @throws DomainException.Invalid when there is anything */
    void raise() {
        if (!found.isEmpty()) {
            throw new DomainException.Invalid("invalid", "The type breaks rules", found);
        }
    }
}
