package midoffice.channels.distribution;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import midoffice.channels.broker.OutboxMessage;
import midoffice.crm.api.PartyExchange.Extract;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.common.JsonKit;

/** A message of the distribution: as it waits in the outbox, as it goes out (attributes of CloudEvents 1.0), and the answer to it. */
record DistributionMessage(UUID event, Instant created, UUID link, String type, long version, List<String> changed, String other) {

    static final String CHANGED = "changed";
    static final String MERGED = "merged";
    static final String UNMERGED = "unmerged";
    static final String STATE = "state";
    static final String ERASED = "erased";

    static DistributionMessage of(OutboxMessage message) {
        try (JsonReader reader = JsonKit.reader(new StringReader(message.payload()))) {
            JsonObject json = reader.readObject();
            return new DistributionMessage(message.event(), message.created(), UUID.fromString(json.getString("link")), json.getString("type"),
                    Long.parseLong(json.getString("version")), Stream.of(json.getString("changed").split(",")).filter(key -> !key.isEmpty()).toList(),
                    json.getString("other"));
        }
    }

    /** Keys that the contract does not give are not among those that changed either. */
    JsonObject body(String source, OutOfStep link, Extract extract) {
        JsonArrayBuilder keys = JsonKit.array();
        changed.stream().filter(key -> extract.withheld().contains(key) || extract.attributes().stream().anyMatch(a -> a.key().equals(key)))
                .forEach(keys::add);
        JsonArrayBuilder attributes = JsonKit.array();
        extract.attributes().forEach(attribute -> attributes.add(attribute(attribute)));
        JsonArrayBuilder withheld = JsonKit.array();
        extract.withheld().forEach(withheld::add);
        JsonObjectBuilder data = JsonKit.object().add("system", link.client()).add("key", link.key()).add("party", extract.id().toString())
                .add("kind", extract.kind().name()).add("version", version).add("changed", keys).add("attributes", attributes).add("withheld", withheld)
                .add("retentionDays", extract.retentionDays());
        if (extract.identifier() != null) {
            data.add("identifier", extract.identifier());
        }
        if (extract.deceased() != null) {
            data.add("deceased", extract.deceased());
        }
        if (extract.addressSecret() != null) {
            data.add("addressSecret", extract.addressSecret());
        }
        if (!other.isEmpty()) {
            data.add(type, other);
        }
        return envelope(source, extract.id().toString(), data);
    }

    /** That the party was erased; there is nothing else to tell. */
    JsonObject farewell(String source, OutOfStep link) {
        return envelope(source, link.party().toString(), JsonKit.object().add("system", link.client()).add("key", link.key()).add("party", link.party().toString())
                .add("version", version));
    }

    private JsonObject envelope(String source, String subject, JsonObjectBuilder data) {
        return JsonKit.object().add("specversion", "1.0").add("id", event.toString()).add("source", source).add("type", "party." + type)
                .add("subject", subject).add("time", created.toString()).add("datacontenttype", "application/json").add("data", data).build();
    }

    private static JsonObjectBuilder attribute(PartyView.Attribute attribute) {
        JsonObjectBuilder json = JsonKit.object().add("key", attribute.key()).add("value", attribute.value()).add("source", attribute.source().name())
                .add("certification", attribute.certification().name()).add("since", attribute.since().toString());
        return attribute.validFrom() == null ? json : json.add("validFrom", attribute.validFrom().toString());
    }

    /** @return the version that the receiver says it has, empty when its answer does not say it */
    static OptionalLong acknowledged(String answer) {
        try (JsonReader reader = JsonKit.reader(new StringReader(answer))) {
            JsonValue value = reader.readValue();
            JsonValue version = value.getValueType() == JsonValue.ValueType.OBJECT ? value.asJsonObject().get("version") : null;
            return version instanceof JsonNumber number && number.isIntegral() ? OptionalLong.of(number.longValueExact()) : OptionalLong.empty();
        } catch (JsonException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
