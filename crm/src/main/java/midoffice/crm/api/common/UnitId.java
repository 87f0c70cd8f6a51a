package midoffice.crm.api.common;

/**
 * Identifies an organisational unit of the city by its short code, for example {@code mobiliteit}. Units themselves live in the
 * service catalogue; everybody below it knows them by this code only.
 */
public record UnitId(String code) {

    public UnitId {
        if (code == null || !code.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("A unit code has 1 to 40 lower-case letters, digits or hyphens: " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
