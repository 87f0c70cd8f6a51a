package midoffice.crm.api.common;

/** A Belgian address. {@code box} is null when there is none; {@code postcode} has four digits. */
public record Address(String street, String houseNumber, String box, String postcode, String municipality) {

    /** @return the address on one line, as it is written on an envelope */
    public String oneLine() {
        return street + " " + houseNumber + (box == null || box.isBlank() ? "" : " bus " + box) + ", " + postcode + " " + municipality;
    }
}
