package midoffice.channels.site;

import java.util.List;
import java.util.stream.Stream;

/** The life events of which the site speaks, in the order of a life. A product names them by code; the words stand in the bundles. */
final class LifeEvents {

    static final List<String> ALL = List.of("kind-krijgen", "kinderen-opvoeden", "naar-school", "nieuw-in-de-stad", "nieuw-in-belgie", "verhuizen",
            "huren-verhuren", "huis-kopen-verkopen", "bouwen-verbouwen", "trouwen-samenwonen", "scheiden", "werk-zoeken", "zaak-starten",
            "feest-organiseren", "geldzorgen", "ziek-zorg-nodig", "ouder-worden", "overlijden");
    /** What the home page shows: most people come for one of these. */
    private static final List<String> OFTEN = List.of("verhuizen", "kind-krijgen", "trouwen-samenwonen", "bouwen-verbouwen", "naar-school",
            "ouder-worden", "overlijden", "zaak-starten");

    private LifeEvents() {
    }

    static List<Topic> all() {
        return topics(ALL.stream());
    }

    static List<Topic> often() {
        return topics(OFTEN.stream());
    }

    /** @return those of the codes that the site knows */
    static List<Topic> known(List<String> codes) {
        return topics(codes.stream().filter(ALL::contains));
    }

    private static List<Topic> topics(Stream<String> codes) {
        return codes.map(code -> new Topic("catalogue.life." + code, "/levensgebeurtenissen/" + code)).toList();
    }
}
