package midoffice.dossier.type;

import midoffice.dossier.api.register.PropertyTypeRegister.PropertyFormat;
import midoffice.dossier.api.register.PropertyTypeRegister.Specification;

/** What the description of a property's values has to meet. */
final class PropertyRules {

    private PropertyRules() {
    }

    static void check(Specification said, TypeFindings findings) {
        String pattern = said.format() == PropertyFormat.NUMBER ? "\\d+(,\\d+)?" : "\\d+";
        if (said.length() != null && !said.length().matches(pattern)) {
            findings.add("specification.length", "invalid", "The length is a whole number; for numbers with decimals after a comma.");
        }
        if (said.cardinality() != null && !said.cardinality().matches("[1-9]\\d*|N|n")) {
            findings.add("specification.cardinality", "invalid", "The cardinality is a whole number, or N for any.");
        }
    }
}
