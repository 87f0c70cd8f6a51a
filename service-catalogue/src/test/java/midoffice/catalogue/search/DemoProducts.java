package midoffice.catalogue.search;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.catalogue.api.ProductDetailsJson;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.ProductView.Door;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/** The products of the demo city, read from their files. */
public final class DemoProducts {

    private DemoProducts() {
    }

    public static List<ProductView> read() {
        try (Stream<Path> files = Files.list(Path.of("../ear/src/demo/products"))) {
            return files.sorted().flatMap(file -> read(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ProductView> read(Path file) {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(DemoProducts::product).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProductView product(JsonObject p) {
        return new ProductView(new ProductId(Ids.next()), 1, p.getString("slug"), p.getString("cluster"), new UnitId(p.getString("unit")),
                text(p, "title"), text(p, "summary"), text(p, "what"), text(p, "forWhom"), text(p, "conditions"), text(p, "bring"),
                text(p, "cost"), amount(p), p.getInt("norm"), text(p, "next"), text(p, "legalBasis"),
                p.getJsonArray("keywords").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList(), doors(p),
                p.getString("formKey", null), p.getInt("popularity"),
                ProductDetailsJson.read(p.getJsonObject("details").toString()));
    }

    private static BigDecimal amount(JsonObject product) {
        return product.containsKey("amount") ? product.getJsonNumber("amount").bigDecimalValue() : null;
    }

    private static Set<Door> doors(JsonObject product) {
        return product.getJsonArray("doors").getValuesAs(JsonString.class).stream().map(door -> Door.valueOf(door.getString()))
                .collect(Collectors.toSet());
    }

    private static LocalizedText text(JsonObject product, String key) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        JsonObject byLanguage = product.getJsonObject(key);
        byLanguage.forEach((code, value) -> texts.put(Language.of(code), value instanceof JsonArray lines
                ? String.join("\n", lines.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList())
                        : ((JsonString) value).getString()));
        return new LocalizedText(texts);
    }
}
