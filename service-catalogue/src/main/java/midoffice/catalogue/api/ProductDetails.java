package midoffice.catalogue.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import midoffice.crm.api.common.LocalizedText;

/**
 * What a product record holds beside the citizen's text: how it is classified after the Flemish model IPDC-LPDC, where and how far digitally
 * it is delivered, and what delivers it. All of it may be empty; a null stands for "not said".
 *
 * @param types                IPDC code list Type
 * @param themes               IPDC code list Thema
 * @param targetGroups         IPDC code list Doelgroep
 * @param competentLevels      IPDC code list BevoegdBestuursniveau
 * @param executingLevels      IPDC code list UitvoerendBestuursniveau
 * @param competentAuthorities names or URIs of the bodies that answer for it by law; empty is the city itself
 * @param financialAdvantage   what one may get, in words
 * @param websites             pages with more about it
 * @param attachments          documents to read or fill in
 * @param sites                codes of the sites where it is delivered; empty is the site of its unit
 * @param areas                NIS codes of where it holds; empty is the whole city
 * @param validFrom            first day on which it can be requested
 * @param validUntil           last day on which it can be requested
 * @param languages            ISO 639-1 codes of the languages in which it is delivered
 * @param desk                 kind of desk
 * @param digitisation         how far it is digitised
 * @param bar                  why the law forbids a digital intake
 * @param processKey           process that delivers it
 * @param dossierType          identification of the dossier type that a request becomes
 * @param eligibilityTable     decision table that answers "do I have a right to this?"
 * @param lifeEvents           codes of the life events it belongs to
 * @param concept              URI of the IPDC concept it follows
 * @param formal               Dutch texts in the u-form, by name of the text field; a field that is not there reads alike in both
 */
public record ProductDetails(Set<Type> types, Set<Theme> themes, Set<TargetGroup> targetGroups, Set<Level> competentLevels,
        Set<Level> executingLevels, List<String> competentAuthorities, LocalizedText financialAdvantage, List<Link> websites,
        List<Link> attachments, List<String> sites, List<String> areas, LocalDate validFrom, LocalDate validUntil, List<String> languages,
        DeskKind desk, Digitisation digitisation, DigitalBar bar, String processKey, String dossierType, String eligibilityTable,
        List<String> lifeEvents, String concept, Map<String, String> formal) {

    /** Nothing said. */
    public static final ProductDetails NONE = new ProductDetails(null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null);

    public ProductDetails {
        types = types == null ? Set.of() : Set.copyOf(types);
        themes = themes == null ? Set.of() : Set.copyOf(themes);
        targetGroups = targetGroups == null ? Set.of() : Set.copyOf(targetGroups);
        competentLevels = competentLevels == null ? Set.of() : Set.copyOf(competentLevels);
        executingLevels = executingLevels == null ? Set.of() : Set.copyOf(executingLevels);
        competentAuthorities = competentAuthorities == null ? List.of() : List.copyOf(competentAuthorities);
        websites = websites == null ? List.of() : List.copyOf(websites);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        sites = sites == null ? List.of() : List.copyOf(sites);
        areas = areas == null ? List.of() : List.copyOf(areas);
        languages = languages == null ? List.of() : List.copyOf(languages);
        lifeEvents = lifeEvents == null ? List.of() : List.copyOf(lifeEvents);
        formal = formal == null ? Map.of() : Map.copyOf(formal);
    }

    /** IPDC code list Type: what one gets. */
    public enum Type {
        FINANCIAL_OBLIGATION, PERMISSION, PROOF, OBJECT, ADVICE, INFRASTRUCTURE, FINANCIAL_ADVANTAGE
    }

    /** IPDC code list Thema. */
    public enum Theme {
        CITIZEN_GOVERNMENT, CULTURE_SPORT_LEISURE, ECONOMY_WORK, ENVIRONMENT_ENERGY, MOBILITY_WORKS, EDUCATION_SCIENCE, WELFARE_HEALTH,
        BUILDING_LIVING
    }

    /** IPDC code list Doelgroep. */
    public enum TargetGroup {
        CITIZEN, COMPANY, ORGANISATION, ASSOCIATION, LOCAL_GOVERNMENT, FLEMISH_GOVERNMENT
    }

    /** IPDC code lists of levels of government; third parties can only execute. */
    public enum Level {
        EUROPEAN, FEDERAL, FLEMISH, PROVINCIAL, LOCAL, THIRD_PARTIES
    }

    /** Which desk serves it: at the door, in a few minutes, or by appointment with somebody who knows the matter. */
    public enum DeskKind {
        WELCOME, FAST, THEME
    }

    /** How far a service is digitised, from the least to the most. */
    public enum Digitisation {
        INFORMATION, DOWNLOAD, ONLINE_INTAKE, FULLY_DIGITAL
    }

    /** A page or document elsewhere, by https. */
    public record Link(LocalizedText title, String url) {
    }

    /**
     * A legal bar on digital intake, such as a compulsory handwritten signature.
     *
     * @param legalBasis the law and its article
     */
    public record DigitalBar(LocalizedText reason, String legalBasis) {
    }
}
