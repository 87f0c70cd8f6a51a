package midoffice.complaints.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/**
 * What everybody may know of reports. Of each report: number, category, status, days and the place rounded to about ten metres. A typed
 * address may name somebody and never shows; text, answer and picture can too, so they show only after an official has checked the report for publication; reports of
 * categories that are not listed do not show at all. Nothing about the reporter is ever in it.
 */
public interface PublicReports {

    /** Most reports in one answer. */
    int MOST = 1000;

    /** Reports that meet the query, newest first. Anybody. */
    List<PublicReport> search(Caller caller, Query query);

    /**
     * The reports with these numbers, newest first; those that do not exist or are not listed are left out. Anybody.
     *
     * @param numbers at most {@link #MOST}
     */
    List<PublicReport> numbered(Caller caller, Set<String> numbers);

    /** Open reports within {@code metres} of a point, nearest first, at most ten. Anybody. @param metres 1 to 200 */
    List<Nearby> nearby(Caller caller, double latitude, double longitude, int metres);

    /** For each listed category with reports, how many were filed since, solved, and within the norm. Anybody. */
    List<Figure> figures(Caller caller, Instant since);

    /**
     * Checks a report for publication. Officials of the point's unit.
     *
     * @param text what the public may read: the reporter's words without what names somebody, 1 to 2,000 characters; null to take it back
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code report-not-found}
     * @throws midoffice.crm.api.common.DomainException.Stale {@code report-changed}
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required}, {@code too-long}
     */
    void publish(Caller official, ReportId report, String text, long version);

    /**
     * Null means any.
     *
     * @param from inclusive; @param until exclusive, both of the moment of filing
     * @param offset rows to pass over
     * @param limit 1 to {@link #MOST}
     */
    record Query(Set<String> categories, Boolean open, Instant from, Instant until, Instant updatedFrom, Instant updatedUntil, int offset,
            int limit) {
    }

    /** @param text, answer, mediaUrl null unless checked for publication; @param latitude, longitude null for a typed address */
    record PublicReport(String number, String category, LocalizedText categoryName, UnitId unit, String status, boolean open, String text,
            String answer, Double latitude, Double longitude, String mediaUrl, Instant filed, Instant updated,
            LocalDate expected) {
    }

    /** A report and how far it is. */
    record Nearby(PublicReport report, int metres) {
    }

    /** @param inTime solved no later than expected */
    record Figure(String category, LocalizedText name, int norm, long filed, long solved, long inTime) {
    }
}
