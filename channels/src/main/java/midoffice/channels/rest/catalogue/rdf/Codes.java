package midoffice.channels.rest.catalogue.rdf;

import java.util.Map;
import midoffice.catalogue.api.ProductDetails.Level;
import midoffice.catalogue.api.ProductDetails.TargetGroup;
import midoffice.catalogue.api.ProductDetails.Theme;
import midoffice.catalogue.api.ProductDetails.Type;

/** The code lists of IPDC by our own names. */
final class Codes {

    private static final Map<Type, String> TYPES = Map.of(Type.FINANCIAL_OBLIGATION, "FinancieleVerplichting", Type.PERMISSION, "Toelating",
            Type.PROOF, "Bewijs", Type.OBJECT, "Voorwerp", Type.ADVICE, "AdviesBegeleiding", Type.INFRASTRUCTURE, "InfrastructuurMateriaal",
            Type.FINANCIAL_ADVANTAGE, "FinancieelVoordeel");
    private static final Map<Theme, String> THEMES = Map.of(Theme.CITIZEN_GOVERNMENT, "BurgerOverheid", Theme.CULTURE_SPORT_LEISURE,
            "CultuurSportVrijeTijd", Theme.ECONOMY_WORK, "EconomieWerk", Theme.ENVIRONMENT_ENERGY, "MilieuEnergie", Theme.MOBILITY_WORKS,
            "MobiliteitOpenbareWerken", Theme.EDUCATION_SCIENCE, "OnderwijsWetenschap", Theme.WELFARE_HEALTH, "WelzijnGezondheid",
            Theme.BUILDING_LIVING, "BouwenWonen");
    private static final Map<TargetGroup, String> GROUPS = Map.of(TargetGroup.CITIZEN, "Burger", TargetGroup.COMPANY, "Onderneming",
            TargetGroup.ORGANISATION, "Organisatie", TargetGroup.ASSOCIATION, "Vereniging", TargetGroup.LOCAL_GOVERNMENT, "LokaalBestuur",
            TargetGroup.FLEMISH_GOVERNMENT, "VlaamseOverheid");
    private static final Map<Level, String> LEVELS = Map.of(Level.EUROPEAN, "Europees", Level.FEDERAL, "Federaal", Level.FLEMISH, "Vlaams",
            Level.PROVINCIAL, "Provinciaal", Level.LOCAL, "Lokaal", Level.THIRD_PARTIES, "Derden");
    private static final Map<String, String> LANGUAGES = Map.of("nl", "NLD", "fr", "FRA", "de", "DEU", "en", "ENG");

    private Codes() {
    }

    static String of(Type type) {
        return Words.CODES + "Type/" + TYPES.get(type);
    }

    static String of(Theme theme) {
        return Words.CODES + "Thema/" + THEMES.get(theme);
    }

    static String of(TargetGroup group) {
        return Words.CODES + "Doelgroep/" + GROUPS.get(group);
    }

    static String competent(Level level) {
        return Words.CODES + "BevoegdBestuursniveau/" + LEVELS.get(level);
    }

    static String executing(Level level) {
        return Words.CODES + "UitvoerendBestuursniveau/" + LEVELS.get(level);
    }

    /** @return null for a language that is not in the list */
    static String language(String iso) {
        return LANGUAGES.containsKey(iso) ? Words.LANGUAGES + LANGUAGES.get(iso) : null;
    }
}
