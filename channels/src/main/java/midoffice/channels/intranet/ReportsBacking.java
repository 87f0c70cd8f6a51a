package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import midoffice.channels.identity.CurrentCaller;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.PointView;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;

/** Open reports of one point, oldest first; only the points the reader may see are offered. */
@Named
@RequestScoped
public class ReportsBacking {

    private static final int ROWS = 50;

    private CurrentCaller current;
    private Reports reports;
    private Notices notices;

    private String point;
    private String after;
    private final List<Tab> tabs = new ArrayList<>();
    private Page<ReportView> page = new Page<>(List.of(), 0, null);

    protected ReportsBacking() {
    }

    @Inject
    ReportsBacking(CurrentCaller current, Reports reports, Notices notices) {
        this.current = current;
        this.reports = reports;
        this.notices = notices;
    }

    /** A point with the number of its open reports. */
    public record Tab(PointView point, long open, boolean here) {
    }

    /** Reads the points the reader may see and the list of the chosen one: the own unit's when the address names none. */
    public void open() {
        Caller caller = current.as(Purpose.REPORTS);
        DomainException refused = null;
        List<PointView> seen = new ArrayList<>();
        for (PointView candidate : reports.points()) {
            try {
                long open = reports.ofPoint(caller, candidate.code(), PageRequest.first(1)).total();
                seen.add(candidate);
                tabs.add(new Tab(candidate, open, false));
            } catch (DomainException e) {
                refused = e;
            }
        }
        if (seen.isEmpty() && refused != null) {
            notices.instead(refused);
            return;
        }
        if (point == null) {
            point = seen.stream().filter(p -> p.unit().equals(caller.unit())).map(PointView::code).findFirst()
                    .orElseGet(() -> seen.isEmpty() ? null : seen.get(0).code());
        }
        if (point != null) {
            show(caller);
        }
    }

    private void show(Caller caller) {
        try {
            page = reports.ofPoint(caller, point, new PageRequest(after, ROWS));
            tabs.replaceAll(tab -> new Tab(tab.point(), tab.open(), tab.point().code().equals(point)));
        } catch (DomainException e) {
            notices.instead(e);
        }
    }

    public List<Tab> getTabs() {
        return tabs;
    }

    public List<ReportView> getReports() {
        return page.items();
    }

    public String getNext() {
        return page.next();
    }

    public String getPoint() {
        return point;
    }

    public void setPoint(String point) {
        this.point = point;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
