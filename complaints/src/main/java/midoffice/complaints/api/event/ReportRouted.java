package midoffice.complaints.api.event;

import midoffice.complaints.api.ReportId;
import midoffice.crm.api.common.UnitId;

/** A report reached a report point and its team. */
public record ReportRouted(ReportId report, String point, UnitId unit) {
}
