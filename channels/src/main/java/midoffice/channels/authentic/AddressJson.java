package midoffice.channels.authentic;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.spi.AddressRegister.Match;
import midoffice.crm.api.spi.AddressRegister.Registered;
import midoffice.crm.api.spi.SourceFailure;

/** The JSON of the Flemish address register: addresses, and matches with their score. What lacks an id or a street is no address and is left out. */
final class AddressJson {

    private AddressJson() {
    }

    /** @throws SourceFailure {@code source-unreadable} */
    static JsonObject parse(byte[] text) {
        try (JsonReader reader = JsonKit.reader(new ByteArrayInputStream(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException | ClassCastException broken) {
            throw new SourceFailure("source-unreadable", true, "The answer of the address register is no JSON that can be read.", broken);
        }
    }

    static List<Match> matches(JsonObject answer, int most) {
        List<Match> found = new ArrayList<>();
        if (!(answer.get("adresMatches") instanceof jakarta.json.JsonArray several)) {
            throw new SourceFailure("source-unreadable", true, "The answer of the address register holds no matches.", null);
        }
        for (JsonValue one : several) {
            if (one instanceof JsonObject match) {
                double score = match.get("score") instanceof JsonNumber number ? number.doubleValue() : 0;
                address(match).ifPresent(address -> found.add(new Match(address, Math.max(0, Math.min(100, score)))));
            }
        }
        found.sort(Comparator.comparingDouble(Match::score).reversed());
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    static Optional<Registered> address(JsonObject one) {
        String id = text(one, "identificator", "id");
        String street = text(one, "straatnaam", "straatnaam", "geografischeNaam", "spelling");
        String number = text(one, "huisnummer");
        if (id == null || street == null || number == null) {
            return Optional.empty();
        }
        Address address = new Address(street, number, text(one, "busnummer"), text(one, "postinfo", "objectId"),
                text(one, "gemeente", "gemeentenaam", "geografischeNaam", "spelling"));
        return Optional.of(new Registered(id, address, text(one, "gemeente", "objectId"), text(one, "adresStatus")));
    }

    /** @return null when there is none, at any step */
    private static String text(JsonObject from, String... path) {
        JsonValue value = from;
        for (String step : path) {
            value = value instanceof JsonObject object ? object.get(step) : null;
        }
        return value instanceof JsonString string && !string.getString().isBlank() ? string.getString().strip() : null;
    }
}
