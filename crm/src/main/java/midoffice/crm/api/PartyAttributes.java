package midoffice.crm.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import midoffice.crm.api.AttributeDefinition.Format;

/** Keys of the attributes of a party, and what each of them is: the data model that forms bind to. */
public final class PartyAttributes {

    public static final String GIVEN_NAME = "person.givenName";
    public static final String FAMILY_NAME = "person.familyName";
    public static final String BIRTH_DATE = "person.birthDate";
    public static final String BIRTH_PLACE = "person.birthPlace";
    public static final String SEX = "person.sex";
    public static final String NATIONALITY = "person.nationality";
    public static final String DEATH_DATE = "person.deathDate";
    public static final String FORMER_NUMBER = "person.formerNumber";
    public static final String CIVIL_STATUS = "person.civilStatus";
    public static final String LANGUAGE = "person.language";
    public static final String EMAIL = "person.email";
    public static final String PHONE = "person.phone";
    public static final String MOBILE = "person.mobile";
    public static final String MAILING_ADDRESS = "person.mailingAddress";
    public static final String STREET = "person.address.street";
    public static final String HOUSE_NUMBER = "person.address.houseNumber";
    public static final String BOX = "person.address.box";
    public static final String POSTCODE = "person.address.postcode";
    public static final String MUNICIPALITY = "person.address.municipality";
    public static final String COUNTRY = "person.address.country";
    public static final String NIS_CODE = "person.address.nisCode";
    public static final String ADDRESS_ID = "person.address.registerId";
    public static final String ADDRESS_SECRET = "person.address.secret";
    public static final String ORGANISATION_NAME = "organisation.name";
    public static final String ABBREVIATION = "organisation.abbreviation";
    public static final String COMMERCIAL_NAME = "organisation.commercialName";
    public static final String LEGAL_FORM = "organisation.legalForm";
    public static final String COMPANY_STATUS = "organisation.status";
    public static final String START_DATE = "organisation.startDate";
    public static final String END_DATE = "organisation.endDate";
    public static final String ACTIVITY = "organisation.activity";
    public static final String FUNCTION = "organisation.function";
    public static final String ESTABLISHMENT = "organisation.establishment";
    public static final String COMPANY_EMAIL = "organisation.email";
    public static final String COMPANY_PHONE = "organisation.phone";
    public static final String WEBSITE = "organisation.website";

    private static final List<AttributeDefinition> ALL = List.of(
            person(GIVEN_NAME, DataCategory.IDENTITY, Format.TEXT),
            person(FAMILY_NAME, DataCategory.IDENTITY, Format.TEXT),
            person(BIRTH_DATE, DataCategory.IDENTITY, Format.PARTIAL_DATE),
            person(BIRTH_PLACE, DataCategory.IDENTITY, Format.TEXT),
            person(SEX, DataCategory.IDENTITY, Format.SEX),
            person(NATIONALITY, DataCategory.IDENTITY, Format.TEXT),
            person(DEATH_DATE, DataCategory.IDENTITY, Format.PARTIAL_DATE),
            both(FORMER_NUMBER, DataCategory.NATIONAL_NUMBER, Format.TEXT).repeated(),
            person(CIVIL_STATUS, DataCategory.FAMILY, Format.TEXT),
            person(LANGUAGE, DataCategory.CONTACT, Format.LANGUAGE).byOwner(),
            both(EMAIL, DataCategory.CONTACT, Format.EMAIL).byOwner(),
            both(PHONE, DataCategory.CONTACT, Format.PHONE).byOwner(),
            both(MOBILE, DataCategory.CONTACT, Format.PHONE).byOwner(),
            both(MAILING_ADDRESS, DataCategory.CONTACT, Format.TEXT).byOwner(),
            both(STREET, DataCategory.ADDRESS, Format.TEXT).ofAddress(),
            both(HOUSE_NUMBER, DataCategory.ADDRESS, Format.TEXT).ofAddress(),
            both(BOX, DataCategory.ADDRESS, Format.TEXT).ofAddress(),
            both(POSTCODE, DataCategory.ADDRESS, Format.TEXT).ofAddress(),
            both(MUNICIPALITY, DataCategory.ADDRESS, Format.TEXT).ofAddress(),
            both(COUNTRY, DataCategory.ADDRESS, Format.TEXT).ofAddress(),
            both(NIS_CODE, DataCategory.ADDRESS, Format.TEXT).ofAddress(),
            both(ADDRESS_ID, DataCategory.ADDRESS, Format.TEXT).ofAddress(),
            person(ADDRESS_SECRET, DataCategory.ADDRESS, Format.FLAG),
            company(ORGANISATION_NAME, DataCategory.COMPANY, Format.TEXT),
            company(ABBREVIATION, DataCategory.COMPANY, Format.TEXT),
            company(COMMERCIAL_NAME, DataCategory.COMPANY, Format.TEXT),
            company(LEGAL_FORM, DataCategory.COMPANY, Format.TEXT),
            company(COMPANY_STATUS, DataCategory.COMPANY, Format.TEXT),
            company(START_DATE, DataCategory.COMPANY, Format.DATE),
            company(END_DATE, DataCategory.COMPANY, Format.DATE),
            company(ACTIVITY, DataCategory.COMPANY, Format.TEXT).repeated(),
            company(FUNCTION, DataCategory.COMPANY, Format.TEXT).repeated(),
            company(ESTABLISHMENT, DataCategory.COMPANY, Format.TEXT).repeated(),
            company(COMPANY_EMAIL, DataCategory.CONTACT, Format.EMAIL).byOwner(),
            company(COMPANY_PHONE, DataCategory.CONTACT, Format.PHONE).byOwner(),
            company(WEBSITE, DataCategory.CONTACT, Format.TEXT).byOwner());

    private static final Map<String, AttributeDefinition> BY_KEY = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(AttributeDefinition::key, Function.identity()));

    private PartyAttributes() {
    }

    /** @return all of them, in the order in which they are shown */
    public static Collection<AttributeDefinition> all() {
        return ALL;
    }

    public static Optional<AttributeDefinition> definition(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** @return the place of an attribute among all, in the order in which they are shown */
    public static int place(String key) {
        return definition(key).map(ALL::indexOf).orElse(ALL.size());
    }

    private static AttributeDefinition person(String key, DataCategory category, Format format) {
        return new AttributeDefinition(key, PartyKind.PERSON, category, format, false, false, false);
    }

    private static AttributeDefinition company(String key, DataCategory category, Format format) {
        return new AttributeDefinition(key, PartyKind.ORGANISATION, category, format, false, false, false);
    }

    private static AttributeDefinition both(String key, DataCategory category, Format format) {
        return new AttributeDefinition(key, null, category, format, false, false, false);
    }
}
