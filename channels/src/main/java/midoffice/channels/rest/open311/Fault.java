package midoffice.channels.rest.open311;

import java.util.List;

/** A request that cannot be answered, with what the specification lets one say about it: a code and descriptions. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final List<String> descriptions;

    Fault(int status, String description) {
        this(status, List.of(description));
    }

    Fault(int status, List<String> descriptions) {
        super(status + " " + descriptions);
        this.status = status;
        this.descriptions = List.copyOf(descriptions);
    }

    int status() {
        return status;
    }

    Body body() {
        return Body.list("errors", "error", descriptions.stream().map(text -> Body.object("code", status, "description", text)).toList());
    }
}
