package midoffice.channels.rest.zgw.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireField;
import midoffice.channels.rest.zgw.dictionary.WireOperation;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.channels.rest.zgw.dictionary.WireType;
import midoffice.channels.rest.zgw.translate.Findings;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Criteria.Criterion;
import midoffice.dossier.api.register.Criteria.Operator;
import midoffice.dossier.api.register.Criteria.Order;

/** Searches whose conditions stand in the body; the dictionary calls them {@code field.operator}. */
public final class Search {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Search() {
    }

    /**
     * @param read   the body with names of the house
     * @param paging page and size, from the query
     */
    public static Criteria criteria(WireResource resource, WireOperation operation, ObjectNode read, Criteria paging) {
        List<Criterion> all = new ArrayList<>(paging.all());
        for (WireField field : Dictionary.of(resource.api()).schema(operation.body()).fields()) {
            JsonNode value = read.get(field.name());
            int dot = field.name().lastIndexOf('.');
            if (value != null && !value.isNull() && dot > 0) {
                all.add(new Criterion(field.name().substring(0, dot), Operator.valueOf(field.name().substring(dot + 1).toUpperCase(Locale.ROOT)),
                        plain(field.type(), value)));
            }
        }
        return new Criteria(all, order(resource, read.path("ordering").asText("")), paging.page(), paging.size());
    }

    private static Object plain(WireType type, JsonNode value) {
        if (type instanceof WireType.Many many) {
            List<Object> values = new ArrayList<>();
            value.forEach(v -> values.add(plain(many.element(), v)));
            return values;
        }
        if (type instanceof WireType.Link && value.asText().length() == 36 && !value.asText().contains("/")) {
            return UUID.fromString(value.asText());
        }
        if (type instanceof WireType.Plain plain) {
            return switch (plain.kind()) {
                case DATE -> LocalDate.parse(value.textValue());
                case DATETIME -> Instant.parse(value.textValue());
                case UUID -> UUID.fromString(value.textValue());
                case INTEGER -> value.longValue();
                case DECIMAL -> new BigDecimal(value.asText());
                case BOOLEAN -> value.booleanValue();
                default -> value.asText();
            };
        }
        return type instanceof WireType.Nested ? MAPPER.convertValue(value, Map.class) : value.asText();
    }

    private static List<Order> order(WireResource resource, String wanted) {
        Findings findings = new Findings();
        List<Order> order = new ArrayList<>();
        Arrays.stream(wanted.split(",")).map(String::strip).filter(w -> !w.isEmpty()).forEach(word -> {
            boolean descending = word.startsWith("-");
            String field = resource.order().get(descending ? word.substring(1) : word);
            if (field == null) {
                findings.add("ordering", "invalid_choice", "\"" + word + "\" is not a valid choice.");
            } else {
                order.add(new Order(field, descending));
            }
        });
        findings.raise();
        return order;
    }
}
