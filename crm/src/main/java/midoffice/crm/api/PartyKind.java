package midoffice.crm.api;

/** What a party is. */
public enum PartyKind {
    PERSON, ORGANISATION
}
