package midoffice.channels.rest.zgw.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.channels.rest.zgw.dictionary.WireFilter;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.dictionary.WireType;
import midoffice.channels.rest.zgw.dictionary.WireType.Choice;
import midoffice.channels.rest.zgw.dictionary.WireType.Link;
import midoffice.channels.rest.zgw.dictionary.WireType.Many;
import midoffice.channels.rest.zgw.dictionary.WireType.Plain;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Criteria.Criterion;
import midoffice.dossier.api.register.Criteria.Operator;

/** Reads the query parameters of a list. */
final class QueryReader {

    private static final Set<String> ENGINE = Set.of("page", "pageSize", "ordering", "expand", "fields");
    private static final int ALL = 100_000;

    private final WireResource resource;
    private final Links links;
    private final Findings findings;

    QueryReader(WireResource resource, Links links, Findings findings) {
        this.resource = resource;
        this.links = links;
        this.findings = findings;
    }

    Criteria read(MultivaluedMap<String, String> query) {
        List<Criterion> all = new ArrayList<>();
        query.forEach((parameter, values) -> {
            WireFilter filter = resource.filters().get(parameter);
            if (filter != null) {
                criterion(filter, String.join(",", values)).ifPresent(all::add);
            } else if (!ENGINE.contains(parameter)) {
                findings.add("nonFieldErrors", "unknown-parameters", "Unknown query parameter: " + parameter);
            }
        });
        int size = resource.pageSize() == 0 ? ALL : number("pageSize", query.getFirst("pageSize"), resource.pageSize());
        if (resource.pageSize() > 0 && size > resource.largest()) {
            size = resource.largest();
        }
        return new Criteria(all, order(query.getFirst("ordering")), number("page", query.getFirst("page"), 1), size);
    }


    private int number(String parameter, String sent, int otherwise) {
        if (sent == null) {
            return otherwise;
        }
        if (!sent.matches("[1-9]\\d{0,6}")) {
            findings.add(parameter, "invalid", "A whole number from 1 is expected.");
            return otherwise;
        }
        return Integer.parseInt(sent);
    }

    private List<Criteria.Order> order(String sent) {
        List<Criteria.Order> order = new ArrayList<>();
        for (String wanted : sent == null || sent.isBlank() ? new String[0] : sent.split(",")) {
            boolean descending = wanted.startsWith("-");
            String field = resource.order().get(descending ? wanted.substring(1) : wanted);
            if (field == null) {
                findings.add("ordering", "invalid_choice", "\"" + wanted + "\" is not a valid choice.");
            } else {
                order.add(new Criteria.Order(field, descending));
            }
        }
        return order;
    }

    private Optional<Criterion> criterion(WireFilter filter, String sent) {
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (filter.operator() == Operator.ISNULL) {
            return Optional.of(new Criterion(filter.field(), Operator.ISNULL, Boolean.parseBoolean(sent)));
        }
        WireType type = filter.type() instanceof Many many ? many.element() : filter.type();
        if (filter.operator() == Operator.IN) {
            List<Object> values = new ArrayList<>();
            Arrays.stream(sent.split(",")).map(String::strip).forEach(v -> value(filter, type, v).ifPresent(values::add));
            return Optional.of(new Criterion(filter.field(), Operator.IN, values));
        }
        return value(filter, type, sent).map(value -> new Criterion(filter.field(), filter.operator(), value));
    }

    private Optional<Object> value(WireFilter filter, WireType type, String sent) {
        if (type instanceof Choice choice) {
            String constant = choice.constants().get(sent);
            if (constant == null) {
                findings.add(filter.parameter(), "invalid_choice", "\"" + sent + "\" is not a valid choice.");
            }
            return Optional.ofNullable(constant);
        }
        if (type instanceof Link link) {
            if (!Links.isAddress(sent)) {
                findings.add(filter.parameter(), "invalid", "An address of the form https://… is expected.");
                return Optional.empty();
            }
            // an address of nothing here matches nothing
            Optional<UUID> id = links.id(sent, link.targets());
            return id.isEmpty() && link.foreign() ? Optional.of(sent) : Optional.of(id.orElse(new UUID(0, 0)));
        }
        WireType.Kind kind = ((Plain) type).kind();
        Optional<JsonNode> read = PlainValues.read(kind, TextNode.valueOf(sent));
        if (read.isEmpty()) {
            findings.add(filter.parameter(), "invalid", "A valid " + kind.name().toLowerCase(java.util.Locale.ROOT) + " is expected.");
            return Optional.empty();
        }
        return Optional.of(switch (kind) {
            case DATE -> LocalDate.parse(read.get().textValue());
            case DATETIME -> Instant.parse(read.get().textValue());
            case UUID -> UUID.fromString(read.get().textValue());
            case INTEGER -> read.get().longValue();
            case DECIMAL -> new BigDecimal(read.get().asText());
            case BOOLEAN -> read.get().booleanValue();
            default -> read.get().asText();
        });
    }
}
