package midoffice.channels.rest.catalogue.rdf;

/** The terms that are used, by vocabulary. */
final class Words {

    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String DC = "http://purl.org/dc/terms/";
    static final String DCAT = "http://www.w3.org/ns/dcat#";
    static final String SCHEMA = "http://schema.org/";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String LOCN = "http://www.w3.org/ns/locn#";
    static final String ADDRESS = "https://data.vlaanderen.be/ns/adres#";
    static final String LPDC = "https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#";
    static final String CODES = "https://productencatalogus.data.vlaanderen.be/id/concept/";
    static final String CPSV = "http://purl.org/vocab/cpsv#";
    static final String M8G = "http://data.europa.eu/m8g/";
    static final String ELI = "http://data.europa.eu/eli/ontology#";
    static final String BELGIF = "http://vocab.belgif.be/ns/publicservice#";
    static final String PAV = "http://purl.org/pav/";
    static final String ORDER = "http://www.w3.org/ns/shacl#order";
    static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";
    static final String REFNIS = "http://vocab.belgif.be/auth/refnis2019/";
    static final String TITLE = DC + "title";
    static final String DESCRIPTION = DC + "description";

    private Words() {
    }
}
