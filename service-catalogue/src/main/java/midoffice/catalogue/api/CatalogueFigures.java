package midoffice.catalogue.api;

import java.util.List;
import java.util.Map;
import midoffice.catalogue.api.ProductDetails.Digitisation;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/** Figures about the catalogue for those who keep it. Staff. */
public interface CatalogueFigures {

    /** How far the products in force are digitised, in each cluster of today. */
    List<ClusterFigures> digitisation(Caller caller);

    /** What each unit has in the catalogue; units that were closed but still have products included. */
    List<UnitFigures> coverage(Caller caller);

    /** Addresses elsewhere to which products in force lead. */
    List<LinkUse> links(Caller caller);

    /** @param unsaid products of which the level is not known */
    record ClusterFigures(String cluster, long products, Map<Digitisation, Long> levels, long unsaid, long barred) {
    }

    /** @param owned false when the unit was closed */
    record UnitFigures(UnitId unit, boolean owned, long published, long drafts, long toReview, long revision) {
    }

    /** @param products that lead there */
    record LinkUse(String url, List<LocalizedText> products) {
    }
}
