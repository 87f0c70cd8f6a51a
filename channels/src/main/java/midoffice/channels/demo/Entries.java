package midoffice.channels.demo;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.api.ProductDetails;
import midoffice.catalogue.api.ProductDetailsJson;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.ProductView.Door;
import midoffice.catalogue.api.Units.Hours;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.complaints.api.Question;
import midoffice.complaints.api.Reports.CategoryView;
import midoffice.complaints.api.Reports.PointView;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierDefinitions.StatusType;
import midoffice.dossier.api.DossierDefinitions.TypeDefinition;
import midoffice.dossier.api.FormView;

/**
 * Translates entries of the demo files to the views of the modules. Localised texts are objects by language; a list becomes one line each.
 */
final class Entries {

    /** Publishing ignores the id. */
    private static final ProductId NO_ID = new ProductId(new UUID(0, 0));

    private Entries() {
    }

    static ClusterView cluster(JsonObject entry) {
        return new ClusterView(entry.getString("code"), text(entry, "name"), text(entry, "description"), entry.getString("icon"),
                entry.getInt("position"));
    }

    static SiteView site(JsonObject entry) {
        List<Hours> hours = objects(entry, "hours").stream().map(period -> new Hours(DayOfWeek.valueOf(period.getString("day")),
                LocalTime.parse(period.getString("from")), LocalTime.parse(period.getString("until")))).toList();
        return new SiteView(entry.getString("code"), entry.getString("name"), address(entry.getJsonObject("address")), hours);
    }

    static UnitView unit(JsonObject entry) {
        return new UnitView(new UnitId(entry.getString("code")), text(entry, "name"), entry.getString("phone", null),
                entry.getString("email", null), entry.getString("site", null));
    }

    static ProductView product(JsonObject entry) {
        BigDecimal amount = entry.get("amount") instanceof JsonNumber number ? number.bigDecimalValue() : null;
        Set<Door> doors = strings(entry, "doors").stream().map(Door::valueOf).collect(Collectors.toSet());
        return new ProductView(NO_ID, 0, entry.getString("slug"), entry.getString("cluster"), new UnitId(entry.getString("unit")),
                text(entry, "title"), text(entry, "summary"), text(entry, "what"), text(entry, "forWhom"), text(entry, "conditions"),
                text(entry, "bring"), text(entry, "cost"), amount, entry.getInt("norm"), text(entry, "next"), text(entry, "legalBasis"),
                strings(entry, "keywords"), doors, entry.getString("formKey", null), entry.getInt("popularity", 0),
                entry.containsKey("details") ? ProductDetailsJson.read(entry.getJsonObject("details").toString()) : ProductDetails.NONE);
    }

    static PointView point(JsonObject entry) {
        return new PointView(entry.getString("code"), text(entry, "name"), entry.getString("phone", null), entry.getString("email", null),
                new UnitId(entry.getString("unit")), entry.getBoolean("general", false));
    }

    static CategoryView category(JsonObject entry) {
        return new CategoryView(entry.getString("code"), text(entry, "name"), entry.getString("point"), entry.getInt("norm"),
                entry.getString("parent", null), entry.getString("keywords", null), entry.getBoolean("listed", true),
                objects(entry, "questions").stream().map(Entries::question).toList());
    }

    private static Question question(JsonObject entry) {
        return new Question(entry.getString("code"), Question.Kind.valueOf(entry.getString("kind")), entry.getBoolean("required"),
                text(entry, "text"), objects(entry, "options").stream()
                        .map(option -> new Question.Option(option.getString("key"), text(option, "name"))).toList());
    }

    static TypeDefinition dossierType(JsonObject entry) {
        List<StatusType> statuses = objects(entry, "statuses").stream()
                .map(status -> new StatusType(status.getString("key"), text(status, "text"), text(status, "next"))).toList();
        return new TypeDefinition(entry.getString("key"), text(entry, "title"), new UnitId(entry.getString("unit")),
                entry.getString("process"), entry.getInt("target"), entry.getInt("deadline"), statuses);
    }

    static FormView form(JsonObject entry) {
        List<FormView.Step> steps = objects(entry, "steps").stream()
                .map(step -> new FormView.Step(step.getString("key"), text(step, "title"),
                optionalText(step, "intro"), objects(step, "fields").stream().map(Entries::field).toList())).toList();
        return new FormView(entry.getString("key"), 1, text(entry, "title"), steps);
    }

    private static FormView.Field field(JsonObject entry) {
        List<FormView.Option> options = objects(entry, "options").stream()
                .map(option -> new FormView.Option(option.getString("value"), text(option, "label"))).toList();
        return new FormView.Field(entry.getString("key"), FormView.Kind.valueOf(entry.getString("kind")), text(entry, "label"),
                optionalText(entry, "hint"), entry.getBoolean("required"), entry.getString("binding", null),
                entry.getJsonNumber("maxLength").longValueExact(), options, Set.copyOf(strings(entry, "accepts")));
    }

    static Address address(JsonObject entry) {
        return new Address(entry.getString("street"), entry.getString("houseNumber"), entry.getString("box", null),
                entry.getString("postcode"), entry.getString("municipality"));
    }

    static List<String> strings(JsonObject entry, String key) {
        JsonArray list = entry.getJsonArray(key);
        return list == null ? List.of() : list.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static List<JsonObject> objects(JsonObject entry, String key) {
        JsonArray list = entry.getJsonArray(key);
        return list == null ? List.of() : list.getValuesAs(JsonObject.class);
    }

    private static LocalizedText optionalText(JsonObject entry, String key) {
        return entry.containsKey(key) ? text(entry, key) : null;
    }

    static LocalizedText text(JsonObject entry, String key) {
        JsonObject byLanguage = entry.getJsonObject(key);
        if (byLanguage == null) {
            throw new IllegalArgumentException("The text \"" + key + "\" is missing.");
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            JsonValue value = byLanguage.get(language.code());
            if (value instanceof JsonString string) {
                texts.put(language, string.getString());
            } else if (value instanceof JsonArray) {
                texts.put(language, String.join("\n", strings(byLanguage, language.code())));
            }
        }
        return new LocalizedText(texts);
    }
}
