package midoffice.complaints.report;

import java.util.Optional;
import midoffice.complaints.api.Reports.NewsAddress;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.complaints.point.Point;
import midoffice.complaints.route.Category;
import midoffice.crm.api.common.UnitId;

/** A report with what its view needs of its category and point. */
record Found(Report report, Category category, Point point) {

    UnitId unit() {
        return point.unit();
    }

    ReportView asView() {
        return report.asView(category.name(), unit());
    }

    ReportView asViewForStrangers() {
        return report.asViewForStrangers(category.name(), unit());
    }

    Optional<NewsAddress> newsAddress() {
        return report.newsEmail().map(email -> new NewsAddress(email, report.language(), asViewForStrangers()));
    }
}
