package midoffice.channels.rest.zgw.translate;

import java.util.ArrayList;
import java.util.List;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;

/** What is wrong with a request, field by field in the standard's words. */
public final class Findings {

    private final List<Violation> found = new ArrayList<>();

    public void add(String path, String code, String reason) {
        found.add(new Violation(path, code, reason));
    }

    int count() {
        return found.size();
    }

    boolean none() {
        return found.isEmpty();
    }

    /** @throws WireRefusal when there are any */
    public void raise() {
        if (!found.isEmpty()) {
            throw new WireRefusal(found);
        }
    }

    /** A request for something that the standard does not have. */
    public static final class WireMissing extends DomainException.NotFound {

        private static final long serialVersionUID = 1L;

        public WireMissing(String message) {
            super("not-found", message);
        }
    }

    /** A request that breaks the form of the standard; its fields are named as on the wire. */
    public static final class WireRefusal extends DomainException.Invalid {

        private static final long serialVersionUID = 1L;

        public WireRefusal(List<Violation> found) {
            super("invalid", "The request breaks the form of the standard", found);
        }
    }
}
