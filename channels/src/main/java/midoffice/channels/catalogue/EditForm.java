package midoffice.channels.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import midoffice.catalogue.api.ProductDetails.DeskKind;
import midoffice.catalogue.api.ProductDetails.Digitisation;
import midoffice.catalogue.api.ProductDetails.Level;
import midoffice.catalogue.api.ProductDetails.TargetGroup;
import midoffice.catalogue.api.ProductDetails.Theme;
import midoffice.catalogue.api.ProductDetails.Type;
import midoffice.catalogue.api.ProductFields;
import midoffice.catalogue.api.ProductView.Door;

/** The form in which a product is written: sections in the order in which an editor thinks, a field for each name of {@link ProductFields}. */
final class EditForm {

    private static final Map<String, Class<? extends Enum<?>>> CODES = Map.of("doors", Door.class, "types", Type.class, "themes", Theme.class,
            "targetGroups", TargetGroup.class, "competentLevels", Level.class, "executingLevels", Level.class, "desk", DeskKind.class,
            "digitisation", Digitisation.class);
    private static final List<String> SHORT = List.of("title", "summary", "cost", "financialAdvantage", "barReason");
    private static final List<String> DAYS = List.of("validFrom", "validUntil");
    private static final List<String> MANY = List.of("keywords", "competentAuthorities", "websites", "attachments", "sites", "areas", "languages",
            "lifeEvents");

    /** A section. @param name of its words, {@code cat.edit.section.<name>} */
    public record Section(String name, List<Field> fields) {
    }

    /**
     * A field.
     *
     * @param name     of {@link ProductFields}
     * @param base     name without language; its words are {@code cat.edit.f.<base>}
     * @param language code, or {@code u} for the formal text; null for a field without
     * @param kind     {@code line}, {@code area}, {@code day}, {@code one} or {@code some} of the codes
     * @param codes    what one may choose from
     */
    public record Field(String name, String base, String language, String kind, List<String> codes) {
    }

    private EditForm() {
    }

    static List<Section> sections() {
        Map<String, Stream<String>> sections = new LinkedHashMap<>();
        sections.put("place", Stream.of("cluster", "unit", "keywords"));
        sections.put("text", Stream.of("title", "summary", "what", "forWhom", "next").flatMap(name -> ProductFields.localized(name).stream()));
        sections.put("conditions", Stream.of("conditions", "legalBasis").flatMap(name -> ProductFields.localized(name).stream()));
        sections.put("evidence", ProductFields.localized("bring").stream());
        sections.put("cost", Stream.concat(ProductFields.localized("cost").stream(),
                Stream.concat(Stream.of("amount"), ProductFields.localized("financialAdvantage").stream())));
        sections.put("formal", ProductFields.TEXTS.stream().map(name -> "formal." + name));
        sections.put("delivery", Stream.concat(Stream.of("doors", "norm", "desk", "sites", "digitisation", "formKey", "processKey", "dossierType",
                "eligibilityTable", "validFrom", "validUntil", "languages", "areas"),
                Stream.concat(ProductFields.localized("barReason").stream(), Stream.of("barLegalBasis"))));
        sections.put("classification", Stream.of("types", "themes", "targetGroups", "competentLevels", "executingLevels", "competentAuthorities",
                "lifeEvents", "websites", "attachments", "concept"));
        return sections.entrySet().stream().map(section -> new Section(section.getKey(), section.getValue().map(EditForm::field).toList()))
                .toList();
    }

    static Field field(String name) {
        boolean formal = name.startsWith("formal.");
        String base = formal ? name.substring(7) : name.replaceFirst("\\..*", "");
        String language = formal ? "u" : name.contains(".") ? name.substring(name.indexOf('.') + 1) : null;
        return new Field(name, base, language, kind(base, language), codes(base));
    }

    private static String kind(String base, String language) {
        if (CODES.containsKey(base)) {
            return "desk".equals(base) || "digitisation".equals(base) ? "one" : "some";
        }
        if (DAYS.contains(base)) {
            return "day";
        }
        if (MANY.contains(base)) {
            return "area";
        }
        return language == null || SHORT.contains(base) ? "line" : "area";
    }

    private static List<String> codes(String base) {
        Class<? extends Enum<?>> type = CODES.get(base);
        return type == null ? List.of() : Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
