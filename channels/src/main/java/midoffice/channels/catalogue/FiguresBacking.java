package midoffice.channels.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import midoffice.catalogue.api.CatalogueFigures;
import midoffice.catalogue.api.CatalogueFigures.ClusterFigures;
import midoffice.catalogue.api.CatalogueFigures.LinkUse;
import midoffice.catalogue.api.CatalogueFigures.UnitFigures;
import midoffice.catalogue.api.ProductDetails.Digitisation;
import midoffice.channels.broker.LinkCheck;
import midoffice.channels.broker.LinkCheck.Found;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;

/** Figures about the catalogue; links are looked at only when somebody asks. */
@Named
@RequestScoped
public class FiguresBacking {

    /** So many pages are asked at once that the reader does not wait longer than for one. */
    private static final int LINKS = 200;

    private CurrentCaller current;
    private CatalogueFigures figures;
    private LinkCheck check;
    private Words words;
    private Notices notices;

    private List<ClusterFigures> clusters = List.of();
    private List<UnitFigures> units = List.of();
    private List<LinkUse> links = List.of();
    private Map<String, Found> found;

    protected FiguresBacking() {
    }

    @Inject
    FiguresBacking(CurrentCaller current, CatalogueFigures figures, LinkCheck check, Words words, Notices notices) {
        this.current = current;
        this.figures = figures;
        this.check = check;
        this.words = words;
        this.notices = notices;
    }

    public void open() {
        try {
            clusters = figures.digitisation(caller());
            units = figures.coverage(caller());
            links = figures.links(caller());
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    /** Looks at the pages; the answer is shown at once and kept nowhere. */
    public void look() {
        found = check.look(figures.links(caller()).stream().map(LinkUse::url).limit(LINKS).toList());
    }

    public List<ClusterFigures> getClusters() {
        return clusters;
    }

    public List<UnitFigures> getUnits() {
        return units;
    }

    public int getLinkCount() {
        return links.size();
    }

    public Digitisation[] getLevels() {
        return Digitisation.values();
    }

    public boolean isLooked() {
        return found != null;
    }

    /** @return links that lead nowhere, and those that may not be looked at, each with its products in words */
    public List<BadLink> getBad() {
        return links.stream().filter(link -> found.get(link.url()) != Found.ALIVE).map(link -> new BadLink(link.url(),
                String.valueOf(found.get(link.url())), link.products().stream().map(words::in).collect(Collectors.joining(", ")))).toList();
    }

    /** @param found {@code DEAD}, {@code NOT_ALLOWED}, or {@code null} when there were too many */
    public record BadLink(String url, String found, String products) {
    }

    private Caller caller() {
        return current.as("catalogus");
    }
}
