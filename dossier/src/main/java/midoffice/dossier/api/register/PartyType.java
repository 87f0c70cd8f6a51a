package midoffice.dossier.api.register;

/** What kind of party plays a role. */
public enum PartyType {
    NATURAL_PERSON, LEGAL_PERSON, ESTABLISHMENT, ORGANISATIONAL_UNIT, EMPLOYEE
}
