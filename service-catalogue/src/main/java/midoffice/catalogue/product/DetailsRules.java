package midoffice.catalogue.product;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import midoffice.catalogue.api.ProductDetails;
import midoffice.catalogue.api.ProductDetails.Digitisation;
import midoffice.catalogue.api.ProductDetails.Link;
import midoffice.catalogue.api.ProductFields;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.ProductView.Door;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Violation;

/** Rules for classification, delivery and links of a product. */
final class DetailsRules {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern LIFE_EVENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern AREA = Pattern.compile("\\d{5}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final int LINKS = 40;
    private static final int ADDRESS = 1000;
    private static final int NAME = 300;

    private final ProductView product;
    private final ProductDetails details;
    private final Consumer<Violation> wrong;

    DetailsRules(ProductView product, Consumer<Violation> wrong) {
        this.product = product;
        this.details = product.details() == null ? ProductDetails.NONE : product.details();
        this.wrong = wrong;
    }

    void check(Predicate<String> siteExists) {
        checkLinks("websites", details.websites());
        checkLinks("attachments", details.attachments());
        details.sites().stream().filter(site -> !siteExists.test(site))
                .forEach(site -> add("sites", "site-unknown", "There is no site " + site + "."));
        format("areas", details.areas(), AREA, "area-invalid", "An area is a NIS code of five digits: ");
        format("languages", details.languages(), LANGUAGE, "language-invalid", "A language is a code of two letters: ");
        format("lifeEvents", details.lifeEvents(), LIFE_EVENT, "life-event-invalid", "A life event is lower-case words joined by hyphens: ");
        if (details.validFrom() != null && details.validUntil() != null && details.validUntil().isBefore(details.validFrom())) {
            add("validUntil", "period-invalid", "The last day comes before the first.");
        }
        key("processKey", details.processKey());
        key("dossierType", details.dossierType());
        key("eligibilityTable", details.eligibilityTable());
        checkDigital();
        checkWords();
    }

    private void checkDigital() {
        Digitisation level = details.digitisation();
        if (details.bar() != null) {
            if (details.bar().legalBasis() == null || details.bar().legalBasis().isBlank()) {
                add("barLegalBasis", "legal-basis-missing", "Name the law and its article that forbid a digital intake.");
            }
            if (product.doors().contains(Door.ONLINE)) {
                add("doors", "online-barred", "The law forbids a digital intake: take away the online door.");
            }
            if (level == Digitisation.ONLINE_INTAKE || level == Digitisation.FULLY_DIGITAL) {
                add("digitisation", "digitisation-barred", "The law forbids a digital intake: it goes no further than a form to download.");
            }
        }
        if (level == Digitisation.FULLY_DIGITAL && product.formKey() == null) {
            add("formKey", "form-missing", "What is fully digital has a form.");
        }
    }

    private void checkWords() {
        if (details.financialAdvantage() != null) {
            words("financialAdvantage", details.financialAdvantage(), ProductRules.TEXT);
        }
        if (details.bar() != null) {
            words("barReason", details.bar().reason(), ProductRules.TEXT);
            if (details.bar().reason() == null || details.bar().reason().texts().values().stream().anyMatch(String::isBlank)) {
                add("barReason.nl", "required", "Say why it cannot be requested digitally.");
            }
            word("barLegalBasis", details.bar().legalBasis(), NAME);
        }
        details.competentAuthorities().forEach(body -> word("competentAuthorities", body, NAME));
        if (details.concept() != null) {
            try {
                if (!new URI(details.concept()).isAbsolute() || details.concept().length() > ADDRESS) {
                    add("concept", "uri-invalid", "A concept has an absolute URI.");
                }
            } catch (URISyntaxException e) {
                add("concept", "uri-invalid", "A concept has an absolute URI.");
            }
        }
        details.formal().forEach((name, text) -> {
            if (!ProductFields.TEXTS.contains(name)) {
                add("formal." + name, "field-unknown", "There is no text " + name + ".");
            }
            word("formal." + name, text, ProductRules.TEXT);
        });
    }

    private void checkLinks(String field, List<Link> links) {
        if (links.size() > LINKS) {
            add(field, "too-long", "At most " + LINKS + " links.");
        }
        for (Link link : links) {
            if (!isSecure(link.url())) {
                add(field, "link-not-https", "A link is an address that begins with https://: " + shown(link.url()));
            }
            if (link.title() == null || link.title().texts().values().stream().anyMatch(String::isBlank)) {
                add(field, "link-title-missing", "A link has a title in Dutch: " + shown(link.url()));
            } else {
                words(field, link.title(), NAME);
            }
        }
    }

    private static boolean isSecure(String url) {
        if (url == null || url.length() > ADDRESS) {
            return false;
        }
        try {
            URI address = new URI(url);
            return "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void format(String field, List<String> values, Pattern pattern, String code, String message) {
        values.stream().filter(value -> value.length() > 80 || !pattern.matcher(value).matches())
                .forEach(value -> add(field, code, message + shown(value)));
    }

    private void key(String field, String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            add(field, "key-invalid", "A key has at most 80 letters, digits, dots, hyphens or underscores: " + shown(key));
        }
    }

    private void words(String field, LocalizedText text, int most) {
        text.texts().forEach((language, value) -> word(field + "." + language.code(), value, most));
    }

    private void word(String field, String value, int most) {
        if (value != null && value.length() > most) {
            add(field, "too-long", "At most " + most + " characters.");
        }
        if (value != null && ProductRules.isMarkup(value)) {
            add(field, "html-refused", "Texts are plain: leave out tags and entities.");
        }
    }

    private void add(String field, String code, String message) {
        wrong.accept(new Violation(field, code, message));
    }

    private static String shown(String value) {
        return value == null ? "" : value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }
}
