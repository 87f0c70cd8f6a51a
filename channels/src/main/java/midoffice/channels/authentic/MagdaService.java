package midoffice.channels.authentic;

/** The services that are called, by the name, version and namespace under which MAGDA knows them. */
enum MagdaService {

    GIVE_PERSON("GeefPersoon", "02.02.0000", "http://magda.vlaanderen.be/persoon/soap/geefpersoon/v02_02"),
    GIVE_ENTERPRISE("GeefOnderneming", "02.00.0000", "http://webservice.geefondernemingdienst-02_00.onderneming-02_00.vip.vlaanderen.be"),
    GIVE_ENTERPRISE_VKBO("GeefOndernemingVKBO", "02.00.0000", "http://webservice.geefondernemingvkbodienst-02_00.onderneming-02_00.vip.vlaanderen.be"),
    FIND_ENTERPRISE("ZoekOnderneming", "02.00.0000", "http://webservice.zoekondernemingdienst-02_00.onderneming-02_00.vip.vlaanderen.be"),
    REGISTER("RegistreerInschrijving", "02.01.0000", "http://webservice.registreerinschrijvingdienst-02_01.repertorium-02_01.vip.vlaanderen.be"),
    /** Of before the repertory took other keys than those of persons. */
    REGISTER_PERSON("RegistreerInschrijving", "02.00.0000", "http://webservice.registreerinschrijvingdienst-02_00.repertorium-02_00.vip.vlaanderen.be"),
    UNREGISTER("RegistreerUitschrijving", "02.01.0000", "http://webservice.registreeruitschrijvingdienst-02_01.repertorium-02_01.vip.vlaanderen.be"),
    UNREGISTER_PERSON("RegistreerUitschrijving", "02.00.0000", "http://webservice.registreeruitschrijvingdienst-02_00.repertorium-02_00.vip.vlaanderen.be"),
    PERSON_NOTICES("GeefPersoonMutatiesNotificaties", "02.00.0000", "http://magda.vlaanderen.be/persoon/soap/GeefPersoonMutatiesNotificaties/v02_00"),
    NOTICES("GeefMutatiesNotificaties", "02.01.0000", "http://magda.vlaanderen.be/algemeen/soap/GeefMutatiesNotificaties/v02_01");

    private final String element;
    private final String version;
    private final String namespace;

    MagdaService(String element, String version, String namespace) {
        this.element = element;
        this.version = version;
        this.namespace = namespace;
    }

    /** @return name of the service, which is the name of the first element of its question too */
    String element() {
        return element;
    }

    String version() {
        return version;
    }

    String namespace() {
        return namespace;
    }
}
