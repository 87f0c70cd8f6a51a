package midoffice.catalogue.search;

import midoffice.crm.api.common.Language;

/** Names of the fields of a product's document. */
final class Fields {

    static final String ID = "id";
    static final String CLUSTER = "cluster";
    static final String POPULARITY = "popularity";
    static final String ASKED = "asked";
    static final String KEYWORDS = "keywords";
    /** Keywords and Dutch title as written, for what is typed half or wrongly. */
    private static final String WRITTEN = "written_";
    private static final String TITLE = "title_";
    private static final String SUMMARY = "summary_";
    private static final String TEXT = "text_";

    private Fields() {
    }

    static String title(Language language) {
        return TITLE + language.code();
    }

    static String summary(Language language) {
        return SUMMARY + language.code();
    }

    static String text(Language language) {
        return TEXT + language.code();
    }

    static String written(Language language) {
        return WRITTEN + language.code();
    }
}
