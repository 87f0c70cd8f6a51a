package midoffice.channels.rest.open311;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.complaints.api.PublicReports;
import midoffice.complaints.api.PublicReports.Query;

/** What a list of requests is narrowed by. {@code page}, {@code page_size}, {@code updated_after} and {@code updated_before} are usual additions to the specification. */
final class Filters {

    /** The longest span, and the one when none is given. */
    static final Duration SPAN = Duration.ofDays(90);

    private final MultivaluedMap<String, String> sent;

    Filters(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** @return the numbers that are asked for, which override all other filters; empty when there are none */
    Set<String> numbers() {
        Set<String> numbers = listed("service_request_id");
        if (numbers.size() > PublicReports.MOST) {
            throw new Fault(400, "service_request_id: at most " + PublicReports.MOST);
        }
        return numbers;
    }

    /** @throws Fault 400 that names the parameter */
    Query query(Instant now) {
        Instant from = Moments.read("start_date", sent.getFirst("start_date"));
        Instant until = Moments.read("end_date", sent.getFirst("end_date"));
        Instant updatedFrom = Moments.read("updated_after", sent.getFirst("updated_after"));
        Instant updatedUntil = Moments.read("updated_before", sent.getFirst("updated_before"));
        // Who asks what changed wants old requests too, unless a span is given.
        boolean changes = updatedFrom != null || updatedUntil != null;
        if (from != null && until != null && (until.isBefore(from) || Duration.between(from, until).compareTo(SPAN) > 0)) {
            throw new Fault(400, "start_date, end_date: the end lies at most " + SPAN.toDays() + " days after the start");
        }
        if (from == null && (until != null || !changes)) {
            from = (until == null ? now : until).minus(SPAN);
        } else if (from != null && until == null) {
            until = from.plus(SPAN);
        }
        int size = number("page_size", PublicReports.MOST, PublicReports.MOST);
        int page = number("page", 1, 1_000_000 / size + 1);
        Set<String> services = listed("service_code");
        // The end counts with it: times are kept to the microsecond, and people write seconds.
        return new Query(services.isEmpty() ? null : services, open(), from, until == null ? null : until.plusSeconds(1), updatedFrom, updatedUntil,
                (page - 1) * size, size);
    }

    /** @return whether what lies near a point is asked for: the open requests there, whatever the other filters */
    boolean isNear() {
        return sent.containsKey("lat") || sent.containsKey("long");
    }

    double degrees(String parameter) {
        String text = sent.getFirst(parameter);
        if (text == null || !text.strip().matches("-?\\d{1,3}(\\.\\d{1,20})?")) {
            throw new Fault(400, parameter + ": decimal degrees WGS84, for example 51.0302");
        }
        return Double.parseDouble(text.strip());
    }

    int radius() {
        return number("radius", 50, 200);
    }

    private Boolean open() {
        Set<String> states = listed("status");
        if (!Set.of("open", "closed").containsAll(states)) {
            throw new Fault(400, "status: open, closed, or both with a comma");
        }
        return states.size() == 1 ? Boolean.valueOf(states.contains("open")) : null;
    }

    private Set<String> listed(String parameter) {
        String text = sent.getFirst(parameter);
        return text == null ? Set.of() : Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private int number(String parameter, int otherwise, int most) {
        String text = sent.getFirst(parameter);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!text.strip().matches("[1-9]\\d{0,8}") || Integer.parseInt(text.strip()) > most) {
            throw new Fault(400, parameter + ": a number from 1 to " + most);
        }
        return Integer.parseInt(text.strip());
    }
}
