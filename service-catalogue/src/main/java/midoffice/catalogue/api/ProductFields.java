package midoffice.catalogue.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.catalogue.api.ProductDetails.DeskKind;
import midoffice.catalogue.api.ProductDetails.DigitalBar;
import midoffice.catalogue.api.ProductDetails.Digitisation;
import midoffice.catalogue.api.ProductDetails.Level;
import midoffice.catalogue.api.ProductDetails.Link;
import midoffice.catalogue.api.ProductDetails.TargetGroup;
import midoffice.catalogue.api.ProductDetails.Theme;
import midoffice.catalogue.api.ProductDetails.Type;
import midoffice.catalogue.api.ProductView.Door;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;

/**
 * A product as named fields of text: what a form shows, a CSV file holds and a comparison compares. A text has a field for each language
 * ({@code title.nl}); of several values each has a line; a link is a line {@code address | title | English title | French title}.
 */
public final class ProductFields {

    /** Texts that citizens read, in their order; each of them may have a u-form, {@code formal.<name>}. */
    public static final List<String> TEXTS = List.of("title", "summary", "what", "forWhom", "conditions", "bring", "cost", "next", "legalBasis");

    /** Fields without which no product can be told from another. */
    public static final List<String> NEEDED = List.of("slug", "unit", "title.nl", "summary.nl");

    /** Every field, in the order of files and pages. */
    public static final List<String> ALL = all();

    private static final String LINE = "\n";

    private final Map<String, String> fields;
    private final List<Violation> wrong = new ArrayList<>();

    private ProductFields(Map<String, String> fields) {
        this.fields = fields;
    }

    private static List<String> all() {
        List<String> names = new ArrayList<>(List.of("slug", "cluster", "unit"));
        TEXTS.forEach(text -> names.addAll(localized(text)));
        names.addAll(List.of("amount", "norm", "keywords", "doors", "formKey", "types", "themes", "targetGroups", "competentLevels",
                "executingLevels", "competentAuthorities"));
        names.addAll(localized("financialAdvantage"));
        names.addAll(List.of("websites", "attachments", "sites", "areas", "validFrom", "validUntil", "languages", "desk", "digitisation"));
        names.addAll(localized("barReason"));
        names.addAll(List.of("barLegalBasis", "processKey", "dossierType", "eligibilityTable", "lifeEvents", "concept"));
        TEXTS.forEach(text -> names.add("formal." + text));
        return List.copyOf(names);
    }

    /** @return the fields of a text that has languages */
    public static List<String> localized(String name) {
        return Arrays.stream(Language.values()).map(language -> name + "." + language.code()).toList();
    }

    /** @return every field that says something, in the order of {@link #ALL} */
    public static Map<String, String> of(ProductView product) {
        Map<String, String> said = new LinkedHashMap<>();
        Map<String, Object> raw = raw(product);
        for (String name : ALL) {
            Object value = raw.get(name);
            if (value != null && !value.toString().isEmpty()) {
                said.put(name, value.toString());
            }
        }
        return said;
    }

    private static Map<String, Object> raw(ProductView p) {
        ProductDetails d = p.details() == null ? ProductDetails.NONE : p.details();
        Map<String, Object> raw = new LinkedHashMap<>();
        raw.put("slug", p.slug());
        raw.put("cluster", p.cluster());
        raw.put("unit", p.unit());
        List<LocalizedText> texts = Arrays.asList(p.title(), p.summary(), p.what(), p.forWhom(), p.conditions(), p.bring(), p.cost(), p.next(),
                p.legalBasis());
        for (int i = 0; i < texts.size(); i++) {
            put(raw, TEXTS.get(i), texts.get(i));
        }
        raw.put("amount", p.amount() == null ? null : p.amount().toPlainString());
        raw.put("norm", p.norm());
        raw.put("keywords", String.join(LINE, p.keywords()));
        raw.put("doors", codes(p.doors()));
        raw.put("formKey", p.formKey());
        raw.put("types", codes(d.types()));
        raw.put("themes", codes(d.themes()));
        raw.put("targetGroups", codes(d.targetGroups()));
        raw.put("competentLevels", codes(d.competentLevels()));
        raw.put("executingLevels", codes(d.executingLevels()));
        raw.put("competentAuthorities", String.join(LINE, d.competentAuthorities()));
        put(raw, "financialAdvantage", d.financialAdvantage());
        raw.put("websites", links(d.websites()));
        raw.put("attachments", links(d.attachments()));
        raw.put("sites", String.join(LINE, d.sites()));
        raw.put("areas", String.join(LINE, d.areas()));
        raw.put("validFrom", d.validFrom());
        raw.put("validUntil", d.validUntil());
        raw.put("languages", String.join(LINE, d.languages()));
        raw.put("desk", d.desk());
        raw.put("digitisation", d.digitisation());
        put(raw, "barReason", d.bar() == null ? null : d.bar().reason());
        raw.put("barLegalBasis", d.bar() == null ? null : d.bar().legalBasis());
        raw.put("processKey", d.processKey());
        raw.put("dossierType", d.dossierType());
        raw.put("eligibilityTable", d.eligibilityTable());
        raw.put("lifeEvents", String.join(LINE, d.lifeEvents()));
        raw.put("concept", d.concept());
        d.formal().forEach((name, text) -> raw.put("formal." + name, text));
        return raw;
    }

    private static void put(Map<String, Object> raw, String name, LocalizedText text) {
        if (text != null) {
            text.texts().forEach((language, value) -> raw.put(name + "." + language.code(), value));
        }
    }

    private static String codes(Set<? extends Enum<?>> set) {
        return set.stream().sorted().map(Enum::name).collect(Collectors.joining(LINE));
    }

    private static String links(List<Link> links) {
        return links.stream().map(link -> link.url() + Arrays.stream(Language.values())
                .map(language -> link.title() == null ? "" : link.title().texts().getOrDefault(language, ""))
                .collect(Collectors.joining(" | ", " | ", "")).replaceAll("[ |]+$", "")).collect(Collectors.joining(LINE));
    }

    /**
     * @param fields what was typed or read; a field that is not there says nothing
     * @param base   who it is: id, version and popularity are taken from there
     * @param wrong  gets what cannot be read: {@code number-invalid}, {@code date-invalid}, {@code code-unknown}, {@code link-invalid}
     * @return the product those fields tell; complete or not, by the rules or not
     */
    public static ProductView read(Map<String, String> fields, ProductView base, List<Violation> wrong) {
        ProductFields reading = new ProductFields(fields);
        ProductView read = reading.product(base);
        wrong.addAll(reading.wrong);
        return read;
    }

    private ProductView product(ProductView base) {
        return new ProductView(base.id(), base.version(), one("slug"), one("cluster"), unit(), text("title"), text("summary"), text("what"),
                text("forWhom"), text("conditions"), text("bring"), text("cost"), amount(), norm(), text("next"), text("legalBasis"),
                lines("keywords"), codes("doors", Door.class), one("formKey"), base.popularity(), details());
    }

    private ProductDetails details() {
        Map<String, String> formal = new LinkedHashMap<>();
        TEXTS.stream().filter(text -> one("formal." + text) != null).forEach(text -> formal.put(text, one("formal." + text)));
        return new ProductDetails(codes("types", Type.class), codes("themes", Theme.class), codes("targetGroups", TargetGroup.class),
                codes("competentLevels", Level.class), codes("executingLevels", Level.class), lines("competentAuthorities"),
                optional("financialAdvantage"), links("websites"), links("attachments"), lines("sites"), lines("areas"), day("validFrom"),
                day("validUntil"), lines("languages"), code("desk", DeskKind.class), code("digitisation", Digitisation.class), bar(),
                one("processKey"), one("dossierType"), one("eligibilityTable"), lines("lifeEvents"), one("concept"), formal);
    }

    private DigitalBar bar() {
        LocalizedText reason = optional("barReason");
        return reason == null && one("barLegalBasis") == null ? null
                : new DigitalBar(reason == null ? LocalizedText.dutch("") : reason, one("barLegalBasis"));
    }

    private String one(String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip().replace("\r\n", LINE);
    }

    private LocalizedText text(String name) {
        LocalizedText text = optional(name);
        return text == null ? LocalizedText.dutch("") : text;
    }

    private LocalizedText optional(String name) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String value = one(name + "." + language.code());
            if (value != null) {
                texts.put(language, value);
            }
        }
        if (texts.isEmpty()) {
            return null;
        }
        texts.putIfAbsent(Language.NL, "");
        return new LocalizedText(texts);
    }

    private UnitId unit() {
        try {
            return one("unit") == null ? null : new UnitId(one("unit"));
        } catch (IllegalArgumentException e) {
            wrong.add(new Violation("unit", "unit-unknown", e.getMessage()));
            return null;
        }
    }

    private BigDecimal amount() {
        try {
            return one("amount") == null ? null : new BigDecimal(one("amount").replace(',', '.'));
        } catch (NumberFormatException e) {
            wrong.add(new Violation("amount", "amount-invalid", "No amount: " + shown(one("amount"))));
            return null;
        }
    }

    private int norm() {
        try {
            return one("norm") == null ? 0 : Integer.parseInt(one("norm"));
        } catch (NumberFormatException e) {
            wrong.add(new Violation("norm", "number-invalid", "No whole number: " + shown(one("norm"))));
            return 0;
        }
    }

    private LocalDate day(String name) {
        try {
            return one(name) == null ? null : LocalDate.parse(one(name));
        } catch (DateTimeException e) {
            wrong.add(new Violation(name, "day-invalid", "No day like 2027-01-31: " + shown(one(name))));
            return null;
        }
    }

    private List<String> lines(String name) {
        return one(name) == null ? List.of() : one(name).lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    private <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
        return lines(name).stream().flatMap(line -> Arrays.stream(line.split("[,|]"))).map(String::strip).filter(part -> !part.isEmpty())
                .map(part -> constant(name, type, part)).filter(constant -> constant != null).collect(Collectors.toSet());
    }

    private <E extends Enum<E>> E code(String name, Class<E> type) {
        return one(name) == null ? null : constant(name, type, one(name));
    }

    private <E extends Enum<E>> E constant(String name, Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(code)) {
                return constant;
            }
        }
        wrong.add(new Violation(name, "code-unknown", shown(code) + " is none of " + Arrays.toString(type.getEnumConstants())));
        return null;
    }

    private List<Link> links(String name) {
        return lines(name).stream().map(line -> {
            String[] parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            if (parts.length > 1 + Language.values().length) {
                wrong.add(new Violation(name, "link-invalid", "A link is: address | title | English title | French title"));
            }
            return new Link(LocalizedText.of(part(parts, 1) == null ? "" : part(parts, 1), part(parts, 2), part(parts, 3)), parts[0]);
        }).toList();
    }

    private static String part(String[] parts, int at) {
        return at < parts.length && !parts[at].isEmpty() ? parts[at] : null;
    }

    private static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
}
