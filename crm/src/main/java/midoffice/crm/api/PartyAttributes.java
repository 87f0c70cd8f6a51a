package midoffice.crm.api;

/** Keys of the attributes of a party: the data model that forms bind to. */
public final class PartyAttributes {

    public static final String GIVEN_NAME = "person.givenName";
    public static final String FAMILY_NAME = "person.familyName";
    public static final String BIRTH_DATE = "person.birthDate";
    public static final String EMAIL = "person.email";
    public static final String PHONE = "person.phone";
    public static final String STREET = "person.address.street";
    public static final String HOUSE_NUMBER = "person.address.houseNumber";
    public static final String BOX = "person.address.box";
    public static final String POSTCODE = "person.address.postcode";
    public static final String MUNICIPALITY = "person.address.municipality";
    public static final String ORGANISATION_NAME = "organisation.name";
    public static final String LEGAL_FORM = "organisation.legalForm";

    private PartyAttributes() {
    }
}
